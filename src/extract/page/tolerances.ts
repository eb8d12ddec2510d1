/**
 * @file The tolerances that several steps of the table engine share, in points unless it says em; one of a single step stands beside it.
 *
 * They come from the ways real producers draw: WPS and Excel put the two halves of a double stroke within a point of each
 * other, Chromium shifts collapsed borders by 0.75, Word leaves 0.5-point squares at the corners.
 */

/** The thickest box that is a rule and no area. */
export const RULE_THICKNESS = 3.2;
/** Rules nearer than this stand for one. */
export const SNAP = 2.6;
/** Pieces of a rule that leave less than this between them are one rule. */
export const JOIN_GAP = 3.2;
/** A rule shorter than this is a mark of something else. */
export const SHORTEST_RULE = 6;
/** How much of a side of a grid slot must be drawn to be a wall. */
export const WALL_SHARE = 0.55;
/** Columns up to this wide that hold no text are gutters (padded Word cells leave 5 points). */
export const GUTTER_WIDTH = 6.5;
/** Rows up to this high that hold no text are the two strokes of a double line. */
export const GUTTER_HEIGHT = 4;
/** Column edges on two pages nearer than this are the same edge. */
export const EDGE_MATCH = 3;
/** The em box of a Han character, as shares of the font size above and below the baseline. */
export const ASCENT = 0.88;
export const DESCENT = 0.12;
/** A gap in a line from this many em on is a blank. */
export const BLANK_GAP = 0.3;
/** Justified Latin text shrinks its blanks to this many em; letters of one word are never set so far apart. */
export const LATIN_BLANK_GAP = 0.18;
/** The same character drawn again within this many em is fake bold. */
export const REDRAWN_SHIFT = 0.2;
/** Lines of a cell stand no further apart than this many em. */
export const RUN_OUT_GAP = 0.9;
/** A gap in a line from this many em on may divide columns. */
export const COLUMN_GAP = 1.2;
/** A text over an edge by more than this on both sides spans the columns. */
export const CROSSING = 1.5;
