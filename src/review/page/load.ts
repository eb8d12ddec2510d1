/** @file Data out of scripts: the one thing that a page opened from a folder may load. */

declare global {
  interface Window {
    suanpan?: Record<string, string>;
  }
}

/** @param path relative to the page, made of letters and digits by the caller */
export function loadScript(path: string): Promise<void> {
  const script = document.createElement('script');
  script.src = path;
  const done = new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} is not there`)));
  });
  document.head.append(script);
  return done;
}

/** Bytes that a script left, once: they are not kept. Throws where it left none. */
async function takeBytes(path: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  await loadScript(path);
  const held = new Map(Object.entries(window.suanpan ?? {})).get(name);
  if (held === undefined) throw new Error(`${path} holds no ${name}`);
  Reflect.deleteProperty(window.suanpan ?? {}, name);
  return Uint8Array.from(atob(held), (character) => character.charCodeAt(0));
}

/** The data of `data/<name>.js`. */
export async function loadData<T>(name: string): Promise<T> {
  const bytes = await takeBytes(`data/${name}.js`, name);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unpacked).json()) as T;
}

/** The file itself, of `originals/<name>.js`. */
export const loadOriginal = (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  takeBytes(`originals/${name}.js`, `original-${name}`);
