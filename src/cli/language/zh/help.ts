/** @file Help: descriptions of commands, arguments and options, what the examples say, and the words of commander. */

/** By the English text; line breaks of a paragraph count as blanks. */
export const HELP: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Examples:': '示例：',
  'choices:': '可选：',
  'default:': '默认：',
  'env:': '环境变量：',
  'display help for command': '显示命令的帮助',
  'output the version number': '显示版本号',
  'number of processors': '处理器个数',
  nothing: '无',

  'Chinese government budget disclosures into records: repaired in the open, proved by their own arithmetic':
    '把政府部门公开的预决算材料转换成记录：修复处处留痕，勾稽自行核验',
  'a folder: JSON, CSV and a manifest': '整个文件夹：JSON、CSV 和清单',
  'one document on standard output': '单份文件，写到标准输出',
  'does it add up?': '账平不平？',
  'what a finding means and what to do': '某条提示的含义和处理办法',

  'convert documents into records': '把文件转换成记录',
  'files, folders, patterns, or - for standard input': '文件、文件夹、通配模式，或用 - 表示标准输入',
  'A second run goes on where the first one stopped, and adds: unchanged documents are skipped, other bytes in the place of a document replace it, and what is no longer among the inputs stays, and is said, until --prune takes it out (with --dry-run nothing happens; what would go is printed). changes.json tells what the last run changed. A path that leads to nothing ends the run before anything is read or written, and so does a folder with files of somebody else. A zip archive is a folder: its entries are documents (archive.zip!2024/budget.pdf). Every option can also stand in suanpan.config.json ("maxMemory": 4096) or in the environment (SUANPAN_MAX_MEMORY). Exit status: 0 done, 1 findings at --fail-on or a failed document, 2 wrong usage or the output cannot be written.':
    [
      '再次执行时接着上次做，只增不减：没有变化的文件跳过，同一位置换了内容的文件替换，输入中已不存在的保留并说明，用 --prune 才移除',
      '（加 --dry-run 则什么也不做，只列出将被移除的文件）。changes.json 记录上一次执行的变化。',
      '路径有误，或输出文件夹中有别的程序的文件时，不读不写就结束。',
      'zip 压缩包按文件夹处理，其中每个文件各是一份文件（archive.zip!2024/budget.pdf）。',
      '每个选项也可写在 suanpan.config.json（"maxMemory": 4096）或环境变量（SUANPAN_MAX_MEMORY）中。',
      '退出状态：0 完成；1 有达到 --fail-on 级别的提示或有文件失败；2 用法有误或无法写入输出。',
    ].join('\n'),
  'output folder; without it the data goes to standard output': '输出文件夹；不写则输出到标准输出',
  '{0}; several with commas': '{0}；多种格式用逗号隔开',
  'longest time for one document': '每份文件的最长时间（秒）',
  'most memory for one document': '每份文件的最大内存（MB）',
  'documents converted at the same time': '同时转换的文件数',
  'take out documents that are no longer among the inputs': '移除输入中已不存在的文件',
  'take out documents that no shard holds': '移除各分份中都没有的文件',
  'say what would become of each document, and do nothing': '只说明每份文件将如何处理，不作任何改动',
  'what would be taken out?': '哪些会被移除？',
  'records only, without the cells of the tables': '只写记录，不写表格的单元格',
  'rows of amounts for blank cells too, which state nothing': '空白单元格也写入金额表（空白不表示金额）',
  'document files indented, with every field': '记录文件带缩进，写出全部字段',
  'make a data set for research of an output: Parquet files and a card (Hugging Face)':
    '由输出制作研究用数据集：Parquet 文件和数据集说明（Hugging Face）',
  'names and telephone numbers stay': '保留姓名和电话',
  'folder of the data set': '数据集文件夹',
  'what is left out: contacts, or nothing': '略去的内容：contacts（联系人信息）或 nothing（不略去）',
  'README.md is the card: what is in it, how much is proved, what its limits are. Projects, goals, indicators, amounts and statements are configs of their own; departments are divided among train, validation and test and stay where they are. Exit status: 0 done, 2 wrong usage, or the folder holds something else or cannot be written.':
    [
      'README.md 为数据集说明：内容、已证实的比例、局限。项目、目标、指标、金额、文字陈述各为一个配置；',
      '按部门划分训练、验证、测试三部分，部门的归属不随数据增加而变。',
      '退出状态：0 完成；2 用法有误、文件夹中有别的内容或无法写入。',
    ].join('\n'),
  'the records alone, without the files': '只装记录，不装原件',
  'errors only': '只显示错误',
  'a line for each document': '每份文件显示一行',
  'messages as text or as JSON lines': '消息写成文字，或写成 JSON 行',
  'exit with 1 on findings of this level or above': '有这一级别及以上的提示时，退出状态为 1',
  'print what makes a shell complete commands and options': '打印命令行补全脚本，按 TAB 补全命令和选项',
  'bash, zsh or fish': 'bash、zsh 或 fish',
  'then open a new terminal': '然后打开一个新终端',
  'where compinit stands above': '文件中前面须有 compinit',
  'Descriptions are in the language of the locale, or of --lang.':
    '说明文字的语言随系统区域设置，或由 --lang 指定。',
  'print findings of this level and above': '只打印这一级别及以上的提示',
  'print the findings: file:page:table:row:column level code message':
    '打印提示：文件:页:表:行:列 级别 代码 内容',
  'CSV for Excel: byte order mark, formulas made harmless': '供 Excel 打开的 CSV：带 BOM，公式不会执行',
  'leave out: contacts (people, their numbers and addresses, file names too)':
    '略去：contacts（人名、电话、地址，文件名中的也略去）',
  'read scans, with two optional packages; ten times the --timeout':
    '识别扫描页（需另装两个软件包）；--timeout 按十倍计',
  'convert the i-th of n parts': '分成 n 份，只转换第 i 份',
  'convert unchanged documents again': '没有变化的文件也重新转换',
  'language of help and messages; else that of the locale': '帮助和消息的语言；不写则随系统语言环境',

  'say whether the tables of documents add up': '检查文件中的表格账平不平',
  'Exit status: 0 everything adds up, 1 something does not, a document failed or nothing of it could be checked, 2 wrong usage.':
    '退出状态：0 全部对得上；1 有对不上的、有文件失败或没有可核对的内容；2 用法有误。',

  'print the schema of an output as JSON Schema': '以 JSON Schema 打印某项输出的结构',
  'document, manifest, a relation, or datapackage': 'document、manifest、某张表的名称，或 datapackage',
  'names of the schemas': '全部结构的名称',
  'JSON Schema of a document file': '文件记录的 JSON Schema',
  'Table Schemas of the CSV files': '各 CSV 文件的 Table Schema',

  'say what a finding code means and what to do': '说明某个提示代码的含义和处理办法',
  'as printed with the finding': '提示中印出的代码',
  'every code': '全部代码',

  'join the outputs of shards into one': '把分份转换的输出合并成一份',
  'output folders of all shards': '各份的输出文件夹，须齐全',
  'output folder': '输出文件夹',
  'the same bytes as one run': '与一次转换完的字节相同',

  'put an output into a database: DuckDB or PostgreSQL': '把输出写入数据库：DuckDB 或 PostgreSQL',
  'output folder of extract or merge': 'extract 或 merge 的输出文件夹',
  'FILE.duckdb, or postgres://USER@HOST/DATABASE': '文件名.duckdb，或 postgres://用户@主机/数据库',
  'take out documents that the output does not hold': '移除输出中没有的文件',
  'what the output no longer holds is taken out': '输出中已没有的，从库中移除',
  'What is there already is left, what changed is replaced, document by document, each in one transaction. Exit status: 0 done, 2 wrong usage, or the warehouse cannot be opened or written.':
    '库中已有的不动，有变化的替换，逐份文件进行，每份一个事务。\n退出状态：0 完成；2 用法有误，或数据库无法打开、无法写入。',

  'say where a value is printed and what was done with it': '说明一个数值印在何处、作过哪些处理',
  'an id, FILE:PAGE:x,y, FILE:LINE:COLUMN, or a value': '记录 id、文件:页:x,y、文件:行:列，或一个数值',
  'as JSON': '以 JSON 输出',
  'draw the page, with the value framed': '绘出该页，并框出该数值',
  'the files that were converted': '转换前的原件',
  'Meant is an id (8 digits of its hash will do), a page with x and y in points, a line and column of a text, or a value that is printed once. The page is drawn by pdftoppm (poppler-utils); where it is not installed there is the text alone. Exit status: 0 done, 2 wrong usage, or nothing of the output is meant.':
    '可以给出：记录 id（散列值写 8 位即可）；页码和以点为单位的 x、y；文本的行和列；或只印过一次的数值。页面由 pdftoppm（poppler-utils）绘出；没有安装时只有文字。退出状态：0 完成；2 用法有误，或输出中没有所指的内容。',
  'compute every hash of an output or a bag again': '重新计算输出或保存包中每个文件的散列值',
  'output folder, or a bag': '输出文件夹，或保存包（bag）',
  'faults only': '只显示不符之处',
  'every file of an output has the hash that its manifest tells': '输出中每个文件的散列值是否与清单一致',
  'a bag: payload, tags, sizes (RFC 8493)': '保存包：内容、标签文件、大小（RFC 8493）',
  'A file that was changed, is missing or is one too many is named on standard output. Exit status: 0 all is as it was, 1 something is not, 2 wrong usage, or the folder is neither an output nor a bag.':
    '有改动的、缺失的、多出的文件，都在标准输出中列出。\n退出状态：0 全部一致；1 有不一致的；2 用法有误，或文件夹既不是输出也不是保存包。',

  'pack an output and its originals for an archive (BagIt)': '把输出和原件打成保存包，供归档（BagIt）',
  'folder of the bag': '保存包的文件夹',
  'the files that were converted, in their folders': '被转换的原件所在的文件夹，子文件夹照旧',
  'whose documents these are': '文件所属的单位',
  'the bag grows: what is there stays as it is': '保存包逐年增加：已有的保持不变',
  'A bag (BagIt, RFC 8493) holds the originals in their folders, the output, and what was done (PREMIS 3). Originals tell the contacts that --redact has left out of the records: the bag says so, and --no-originals leaves them out. Exit status: 0 done, 2 wrong usage, the output was changed, an original is missing, or the bag cannot be written.':
    '保存包（BagIt，RFC 8493）收有原件（连同其文件夹）、输出，以及处理过程的记录（PREMIS 3）。\n记录中用 --redact 略去的联系人信息，原件中仍有：保存包会说明，--no-originals 则不装原件。\n退出状态：0 完成；2 用法有误、输出有改动、缺少原件，或保存包无法写入。',

  'write pages to look at an output with: doubts, tables, and the documents beside them':
    '生成网页，对照原件核对输出：疑问、表格、原件并列',
  'the documents that were converted': '被转换的原件',
  'folder of the pages; FOLDER-review without it': '网页的文件夹；不写则为“输出文件夹名-review”',
  'then open pages/index.html': '然后打开 pages/index.html',
  'take in a review.json that was saved on the pages, and end': '收入在网页上保存的 review.json，然后结束',
  'serve the pages to this machine alone; any free port without one':
    '仅供本机浏览；不写端口则任选一个空闲的',
  'the same, from http://127.0.0.1:8080/': '同上，网址为 http://127.0.0.1:8080/',
  'what was decided goes into the records': '复核意见写入记录',
  'A folder of web pages that need no server and no network: for each document its doubts, worst first, its tables as they were read and, for a PDF that stands beside them, its pages with the cells as boxes over them. What a reviewer decides is saved there as review.json. Taken in, it stands beside what is printed (corrected in cells, amounts and checks; corrections.csv) and stays when the documents are converted again; decisions whose cell is not there any more are listed, one a line. Exit status: 0 done, 1 a decision is lost, 2 wrong usage or the folder cannot be written.':
    '一个网页文件夹，不需要服务器，也不需要联网：每份文件列出疑问（最要紧的在前）和读出的表格；原件是 PDF 的，在页面上用方框标出各单元格。\n复核意见在网页上保存为 review.json。收入之后，更正与原文并列（单元格、金额、检查中的 corrected，及 corrections.csv），重新转换时保留；单元格已不存在的意见逐行列出。\n退出状态：0 完成；1 有意见失去了所指的单元格；2 用法有误，或文件夹无法写入。',

  'put documents into a queue, for any number of machines': '把文件放入队列，供任意多台机器转换',
  'files, folders, patterns on a disk that all machines share, or s3://BUCKET/PREFIX':
    '各台机器共用磁盘上的文件、文件夹、通配模式，或 s3://存储桶/前缀',
  'postgres://USER@HOST/DATABASE': 'postgres://用户@主机/数据库',
  'name of the run: lower-case letters, digits, - and _': '批次的名称：小写字母、数字、- 和 _',
  'higher ones are done first': '数值大的先做',
  'keep the results in an object store: s3://BUCKET/PREFIX': '结果存入对象存储：s3://存储桶/前缀',
  'a machine that is silent for as long has lost its documents': '机器失联达此秒数，其文件即改由别的机器转换',
  'What is there already is left: twice is once, by content. Documents that failed for a reason that may pass wait again. A run belongs to one version of this program and one set of options. The password stands in PGPASSWORD or ~/.pgpass. Exit status: 0 done, 2 wrong usage, or the queue cannot be opened; then nothing was put into it.':
    '已在队列中的不动：按内容计，提交两次等于一次。因一时之故失败的文件重新排队。\n一个批次只属于程序的一个版本和一组选项。密码写在 PGPASSWORD 或 ~/.pgpass 中。\n退出状态：0 完成；2 用法有误，或队列无法打开，此时什么也没有放入。',

  'convert documents of a queue, beside any number of other workers':
    '转换队列中的文件，可与任意多个进程同时进行',
  'work on this run alone': '只做这个批次',
  'wait for more when nothing is left': '做完后不退出，等待新的文件',
  'work on runs of other versions too': '其他版本提交的批次也做',
  'until nothing is left': '做完为止',
  'as a service': '作为常驻服务',
  'Any number of workers on any number of machines: each document is done once, whatever dies. SIGTERM ends a worker when the documents that it has are done; those of a machine that falls silent are given to others. Exit status: 0 nothing is left, or stopped; 2 wrong usage, or the queue cannot be opened or the results not be kept.':
    '机器和进程的数目不限：无论哪个中断，每份文件都恰好完成一次。\n收到 SIGTERM 后，做完手头的文件再退出；失联机器的文件改由别的机器转换。\n退出状态：0 已全部做完，或被停止；2 用法有误、队列无法打开，或结果无法保存。',

  'say how far the runs of a queue are': '查看队列中各批次的进度',
  'tell of this run alone': '只看这个批次',
  'again every two seconds, on a terminal': '在终端上每两秒刷新一次',
  'every attempt at every document, as JSON lines': '每份文件的每次尝试，写成 JSON 行',
  'serve the figures to Prometheus until stopped': '向 Prometheus 提供数据，直至停止',
  'for Prometheus': '供 Prometheus 抓取',
  'Text on a terminal, JSON elsewhere.': '终端上为文字，其他情况为 JSON。',

  'write the output of a run that a queue has finished': '写出队列中已完成批次的输出',
  'the run to write': '要写出的批次',
  'the same bytes as one machine': '与一台机器转换的字节相同',
  'Exit status: 0 done, 1 a failed document, 2 wrong usage, the run is not done, or the output cannot be written.':
    '退出状态：0 完成；1 有文件失败；2 用法有误、批次尚未完成，或输出无法写入。',
};
