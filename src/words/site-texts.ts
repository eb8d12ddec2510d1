/** @file What programs print around a document and no office wrote: web sites, prompts of form fields, names of styles. */

const SITE =
  /ICP备|公网安备|版权所有|网站标识码|技术支持[:：]|您(?:现在|当前)的?位置|Copyright|主办(?:单位)?[:：]/i;

/** What the head and the foot of a web page say of the site. */
export const isSiteText = (text: string): boolean => SITE.test(text);

/** “单击此处输入文字”, “选择一项”: what a form field shows that nobody filled in. */
export const isPrompt = (text: string): boolean =>
  /^\s*(?:[单点]击|请|选择|在此|Click|Choose|Enter|Tap|_+\s*$|$)/iu.test(text);

/** The name of a style of headings, in the language of the program. */
export const isHeadingStyle = (name: string): boolean => /^(?:heading|title|标题)\b|^标题/i.test(name);
