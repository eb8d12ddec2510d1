/** @file Keys that work wherever nobody is typing. */

/** What the keys do; Enter is the browser's own, on the line or the cell that has the focus. */
export interface KeyActions {
  readonly walk: (by: number) => void;
  readonly turn: (by: number) => void;
  readonly search: () => void;
  readonly help: () => void;
  readonly decide: (verdict: 'right' | 'wrong') => void;
  readonly zoom: (by: number) => void;
  readonly texts: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea');

/** Listens to the whole page. */
export function listenToKeys({ walk, turn, search, help, decide, zoom, texts }: KeyActions): void {
  const actions = new Map<string, () => void>([
    ['j', () => walk(1)],
    ['k', () => walk(-1)],
    ['n', () => turn(1)],
    ['p', () => turn(-1)],
    ['/', search],
    ['?', help],
    ['r', () => decide('right')],
    ['w', () => decide('wrong')],
    ['+', () => zoom(1)],
    ['=', () => zoom(1)],
    ['-', () => zoom(-1)],
    ['t', texts],
  ]);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    const action = actions.get(event.key);
    if (!action) return;
    event.preventDefault();
    action();
  });
}
