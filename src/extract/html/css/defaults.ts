/** @file What a browser does with elements that no style sheet speaks of (html.spec.whatwg.org, 15.3). */

/** Elements on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

/** Never shown as text; `xml` is what word processors leave of themselves in a page, `rt` a reading beside a character. */
export const UNSHOWN: ReadonlySet<string> = new Set(
  'applet audio canvas datalist head iframe math noscript object rp rt rtc script style svg template title video xml'.split(
    ' ',
  ),
);
