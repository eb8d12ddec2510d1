/**
 * @file What the help of each command opens with: a list of examples, then paragraphs. What stands behind a command, and each paragraph as a
 * whole, is a key of the phrase book.
 */

export const EXAMPLES = `Examples:
  $ suanpan extract disclosures --out output       a folder: JSON, CSV and a manifest
  $ suanpan extract budget.pdf | jq .amounts       one document on standard output
  $ suanpan extract 'archive/**/*.pdf' --out out --jobs 8 --timeout 60
  $ suanpan check budget.docx                      does it add up?
  $ suanpan explain amount.unreadable              what a finding means and what to do
`;

export const EXTRACT_EXAMPLES = `Examples:
  $ suanpan extract corpus --out output
  $ suanpan extract 2023.pdf 2024.docx --out output --format csv --excel
  $ suanpan extract archive --out part-2 --shard 2/8
  $ suanpan extract archive --out output --prune --dry-run      what would be taken out?
  $ curl -s https://example.org/budget.html | suanpan extract - > budget.json

A second run goes on where the first one stopped, and adds: unchanged documents are skipped, other bytes
in the place of a document replace it, and what is no longer among the inputs stays, and is said, until
--prune takes it out (with --dry-run nothing happens; what would go is printed). changes.json tells what
the last run changed. A path that leads to nothing ends the run before anything is read or written, and
so does a folder with files of somebody else.
A zip archive is a folder: its entries are documents (archive.zip!2024/budget.pdf).
Every option can also stand in suanpan.config.json ("maxMemory": 4096) or in the environment (SUANPAN_MAX_MEMORY).
Exit status: 0 done, 1 findings at --fail-on or a failed document, 2 wrong usage or the output cannot be written.
`;

export const CHECK_EXAMPLES = `Examples:
  $ suanpan check budget.pdf
  $ suanpan check archive/*.docx

Exit status: 0 everything adds up, 1 something does not, a document failed or nothing of it could be checked, 2 wrong usage.
`;

export const SCHEMA_EXAMPLES = `Examples:
  $ suanpan schema                  names of the schemas
  $ suanpan schema document         JSON Schema of a document file
  $ suanpan schema datapackage      Table Schemas of the CSV files
`;

export const EXPLAIN_EXAMPLES = `Examples:
  $ suanpan explain                 every code
  $ suanpan explain input.needs_ocr
`;

export const MERGE_EXAMPLES = `Examples:
  $ suanpan extract archive --out part-1 --shard 1/2
  $ suanpan extract archive --out part-2 --shard 2/2
  $ suanpan merge part-1 part-2 --out output      the same bytes as one run
`;

export const LOAD_EXAMPLES = `Examples:
  $ suanpan extract archive --out output && suanpan load output --to warehouse.duckdb
  $ PGPASSWORD=… suanpan load output --to postgres://loader@db/budgets
  $ suanpan load output --to warehouse.duckdb --prune      what the output no longer holds is taken out

What is there already is left, what changed is replaced, document by document, each in one transaction.
Exit status: 0 done, 2 wrong usage, or the warehouse cannot be opened or written.
`;

export const TRACE_EXAMPLES = `Examples:
  $ suanpan trace 93ffb6d0/t0/r2c1 --in output
  $ suanpan trace 2024/budget.pdf:3:120,300 --in output
  $ suanpan trace 2024/budget.txt:12:40 --in output
  $ suanpan trace 3,548.668752 --in output
  $ suanpan trace 93ffb6d0/t0/r2c1 --in output --originals archive --png page.png

Meant is an id (8 digits of its hash will do), a page with x and y in points, a line and column of a text, or a value that is printed once.
The page is drawn by pdftoppm (poppler-utils); where it is not installed there is the text alone.
Exit status: 0 done, 2 wrong usage, or nothing of the output is meant.
`;

export const VERIFY_EXAMPLES = `Examples:
  $ suanpan verify output           every file of an output has the hash that its manifest tells
  $ suanpan verify bag              a bag: payload, tags, sizes (RFC 8493)

A file that was changed, is missing or is one too many is named on standard output.
Exit status: 0 all is as it was, 1 something is not, 2 wrong usage, or the folder is neither an output nor a bag.
`;

export const BAG_EXAMPLES = `Examples:
  $ suanpan bag output --to bag --originals archive
  $ suanpan bag output-2025 --to bag --originals archive      the bag grows: what is there stays as it is
  $ cd bag && sha512sum -c manifest-sha512.txt

A bag (BagIt, RFC 8493) holds the originals in their folders, the output, and what was done (PREMIS 3).
Originals tell the contacts that --redact has left out of the records: the bag says so, and --no-originals leaves them out.
Exit status: 0 done, 2 wrong usage, the output was changed, an original is missing, or the bag cannot be written.
`;

export const DATASET_EXAMPLES = `Examples:
  $ suanpan extract archive --out output && suanpan dataset output --to dataset
  $ suanpan dataset output --to dataset --redact nothing      names and telephone numbers stay

README.md is the card: what is in it, how much is proved, what its limits are. Projects, goals, indicators, amounts and
statements are configs of their own; departments are divided among train, validation and test and stay where they are.
Exit status: 0 done, 2 wrong usage, or the folder holds something else or cannot be written.
`;

export const REVIEW_EXAMPLES = `Examples:
  $ suanpan extract archive --out output && suanpan review output --originals archive
  $ suanpan review output --originals archive --to pages      then open pages/index.html
  $ suanpan review output --originals archive --serve 8080    the same, from http://127.0.0.1:8080/
  $ suanpan review output --apply review.json                 what was decided goes into the records

A folder of web pages that need no server and no network: for each document its doubts, worst first, its tables
as they were read and, for a PDF that stands beside them, its pages with the cells as boxes over them.
What a reviewer decides is saved there as review.json. Taken in, it stands beside what is printed (corrected in cells,
amounts and checks; corrections.csv) and stays when the documents are converted again; decisions whose cell is not there
any more are listed, one a line.
Exit status: 0 done, 1 a decision is lost, 2 wrong usage or the folder cannot be written.
`;

export const SUBMIT_EXAMPLES = `Examples:
  $ suanpan submit archive --queue postgres://loader@db/budgets
  $ suanpan submit s3://disclosures/2024 --queue postgres://loader@db/budgets --run y2024 --store s3://records/2024

What is there already is left: twice is once, by content. Documents that failed for a reason that may pass wait again.
A run belongs to one version of this program and one set of options. The password stands in PGPASSWORD or ~/.pgpass.
Exit status: 0 done, 2 wrong usage, or the queue cannot be opened; then nothing was put into it.
`;

export const WORK_EXAMPLES = `Examples:
  $ suanpan work --queue postgres://loader@db/budgets               until nothing is left
  $ suanpan work --queue postgres://loader@db/budgets --stay        as a service

Any number of workers on any number of machines: each document is done once, whatever dies. SIGTERM ends a worker when
the documents that it has are done; those of a machine that falls silent are given to others.
Exit status: 0 nothing is left, or stopped; 2 wrong usage, or the queue cannot be opened or the results not be kept.
`;

export const STATUS_EXAMPLES = `Examples:
  $ suanpan status --queue postgres://loader@db/budgets --watch
  $ suanpan status --queue postgres://loader@db/budgets | jq .runs[0].done
  $ suanpan status --queue postgres://loader@db/budgets --metrics 9464      for Prometheus

Text on a terminal, JSON elsewhere.
`;

export const COLLECT_EXAMPLES = `Examples:
  $ suanpan collect --queue postgres://loader@db/budgets --out output       the same bytes as one machine

Exit status: 0 done, 1 a failed document, 2 wrong usage, the run is not done, or the output cannot be written.
`;

export const COMPLETION_EXAMPLES = `Examples:
  $ suanpan completion bash >> ~/.bashrc      then open a new terminal
  $ suanpan completion zsh >> ~/.zshrc        where compinit stands above
  $ suanpan completion fish > ~/.config/fish/completions/suanpan.fish

Descriptions are in the language of the locale, or of --lang.
`;
