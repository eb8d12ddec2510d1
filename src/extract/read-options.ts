/** @file What a reader may be asked for. */

/** Told of each page that is read, of how many. */
export type PageListener = (read: number, pages: number) => void;

/** What readers may do beyond reading text; without it they do nothing more. */
export interface ReadOptions {
  /** Read pages that are pictures, with a recogniser. */
  readonly ocr: boolean;
  /** Only of formats that have pages. */
  readonly onPage?: PageListener | undefined;
}
