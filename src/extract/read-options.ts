/** @file What a reader may be asked for. */
/** What readers may do beyond reading text; without it they do nothing more. */
export interface ReadOptions {
  /** Read pages that are pictures, with a recogniser. */
  readonly ocr: boolean;
}
