/** @file What package.json says of the program: its version and the libraries it stands on. */
import { readFileSync } from 'node:fs';

interface PackageJson {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const packageJson = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as PackageJson;

export const VERSION: string = packageJson.version;

/** Names of the packages that it needs to run. */
export const DEPENDENCIES: readonly string[] = Object.keys(packageJson.dependencies).sort();
