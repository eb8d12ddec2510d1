/** @file How a goal (绩效目标) reads whose beginning is lost. */

export interface Sign {
  readonly note: string;
  readonly pattern: RegExp;
}

/** A text, white space removed, that starts in the middle of a sentence. A closing ” is no sign: sources print it for “ as well. */
export const LOST_BEGINNINGS: readonly Sign[] = [
  { note: 'it begins with a stop', pattern: /^[，。、；：！？）)】》%％]/u },
  { note: 'it begins with a conjunction', pattern: /^(?:以及|并且|而且|及其|从而|因此)/u },
  { note: 'a bracket is closed that was not opened', pattern: /^[^《【]*?[》】]/u },
  {
    note: 'its list begins with the second item',
    pattern:
      /^(?:[（(][2-9二三四五六七八九][）)]|[2-9][.．、](?!\d)|[二三四五六七八九](?:、(?![二三四五六七八九十])|是))/u,
  },
];
