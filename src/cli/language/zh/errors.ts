/** @file Wrong usage and outputs that cannot be written, of every part of the program and of commander. */

/** By the English template; what stands in a hole is said in turn. */
export const ERRORS: Readonly<Record<string, string>> = {
  "error: unknown option '{0}'": '错误：没有选项“{0}”',
  "error: unknown command '{0}'": '错误：没有命令“{0}”',
  '(Did you mean {0}?)': '（您是不是想写 {0}？）',
  '(Did you mean one of {0}?)': '（您是不是想写其中之一：{0}？）',
  "error: missing required argument '{0}'": '错误：缺少参数“{0}”',
  "error: option '{0}' argument missing": '错误：选项“{0}”缺少取值',
  "error: required option '{0}' not specified": '错误：必须写明选项“{0}”',
  "error: option '{0}' argument '{1}' is invalid. {2}": '错误：选项“{0}”的取值“{1}”无效。{2}',
  "error: option '{0}' value '{1}' from env '{2}' is invalid. {3}":
    '错误：选项“{0}”的取值“{1}”无效（来自环境变量 {2}）。{3}',
  "error: command-argument value '{0}' is invalid for argument '{1}'. {2}":
    '错误：参数“{1}”的取值“{0}”无效。{2}',
  "error: too many arguments for '{0}'. Expected {1} argument but got {2}.":
    '错误：“{0}”的参数过多：应有 {1} 个，实有 {2} 个。',
  "error: too many arguments for '{0}'. Expected {1} arguments but got {2}.":
    '错误：“{0}”的参数过多：应有 {1} 个，实有 {2} 个。',
  'Allowed choices are {0}.': '可选的取值：{0}。',
  'Allowed: {0}.': '可选的取值：{0}。',
  'A whole number from 1 is wanted.': '应为不小于 1 的整数。',
  'A number above 0 is wanted.': '应为大于 0 的数。',
  'The path of a folder is wanted.': '应为文件夹的路径。',
  'The path of a file is wanted.': '应为文件的路径。',
  'A port from 0 to 65535 is wanted.': '应为 0 至 65535 的端口号。',
  'i/n with 1 ≤ i ≤ n is wanted, as 2/8.': '应写成 i/n，且 1 ≤ i ≤ n，如 2/8。',

  '{0}; did you mean {1}?': '{0}；您是不是想写 {1}？',
  'no finding has the code {0}': '没有代码为 {0} 的提示',
  '{0} holds {1} documents that are not among the inputs and were written with other options, by another version, or are damaged ({2}): give them too, take them out with --prune, or choose another folder':
    '{0} 中有 {1} 份文件不在输入中，且是用其他选项或其他版本写出的，或已损坏（{2}）：请一并给出，用 --prune 移除，或另选文件夹',
  'the shards hold two documents of one name: run them again with --prune':
    '各分份中有两份文件同名：请加 --prune 重新执行',
  '{0} holds files that are no data set: name another folder with --to':
    '{0} 中有不属于数据集的文件：请用 --to 另选文件夹',
  'the output has no cells, so that contacts cannot be found: run extract with --redact contacts, or without --no-cells':
    '输出中没有单元格，无法找出联系人信息：请用 --redact contacts 或不加 --no-cells 重新执行 extract',
  'say where the originals are with --originals, or --no-originals':
    '请用 --originals 指明原件所在，或用 --no-originals 不装原件',
  'there is no relation {0}: {1}': '没有名为 {0} 的表：{1}',
  'there is no schema {0}': '没有名为 {0} 的结构',
  '{0}: unknown key {1}': '{0}：没有名为 {1} 的键',
  '{0} cannot be read: {1}': '{0} 无法读取：{1}',
  '{0}: a JSON object is wanted': '{0}：应为一个 JSON 对象',
  '{0}: {1} has no value': '{0}：{1} 没有取值',
  '{0}: {1} is true or false': '{0}：{1} 应为 true 或 false',
  '{0}: {1} is one of {2}': '{0}：{1} 应为其中之一：{2}',
  '{0}: {1}: {2}': '{0}：{1}：{2}',
  '{0}: 1 or 0 is wanted, not {1}': '{0}：应为 1 或 0，不能是 {1}',
  'say what to convert: a file, a folder, a pattern, or -': '请写明要转换什么：文件、文件夹、通配模式，或 -',
  '{0}: one file a relation, say where with --out': '{0}：每张表写一个文件，请用 --out 指定写到哪里',

  '{0}: nothing was converted': '{0}。没有转换任何文件',
  'the folder holds no file': '文件夹中没有文件',
  'not a regular file; standard input is read with -': '不是普通文件；读取标准输入请用 -',
  'no file matches the pattern': '没有文件符合这个模式',
  'no such file or folder': '没有这个文件或文件夹',
  'the link leads nowhere': '链接指向的文件不存在',
  'not a regular file': '不是普通文件',
  'the folder cannot be read: {0}': '文件夹无法读取：{0}',
  'nothing to convert ({0}); {1} is left as it is': '没有可转换的内容（{0}）；{1} 保持原样',
  '{0} is both input and output: choose another folder with --out':
    '{0} 既是输入又是输出：请用 --out 另选文件夹',
  '{0} holds {1}: choose another folder with --out': '{0} 中已有{1}：请用 --out 另选文件夹',
  'a whole run': '一次完整转换的结果',
  'shard {0}': '第 {0} 份的结果',
  '{0} holds {1}, which no run has written: choose another folder with --out, or move it away':
    '{0} 中的 {1} 不是本程序写出的：请用 --out 另选文件夹，或先移走',
  '{0} holds a manifest.json of another program: choose another folder with --out, or move it away':
    '{0} 中的 manifest.json 属于别的程序：请用 --out 另选文件夹，或先移走',
  'another run works on {0} (process {1} on {2}): wait for it, or choose another folder with --out; where there is no such run any more, remove {3}':
    '{2} 上的进程 {1} 正在写 {0}：请等它结束，或用 --out 另选文件夹；如果该进程已不存在，请删除 {3}',

  'cannot write to {0}: {1}': '无法写入 {0}：{1}',
  'cannot write to {0}: {1}; what is done is kept': '无法写入 {0}：{1}；做完的已保存',
  'cannot make a temporary folder in {0}: {1}; TMPDIR says where':
    '无法在 {0} 中建立临时文件夹：{1}；位置由 TMPDIR 指定',
  'cannot keep standard input in {0}: {1}': '无法把标准输入暂存到 {0}：{1}',
  'standard output: {0}': '标准输出：{0}',
  'permission denied ({0})': '没有权限（{0}）',
  'the disk quota is used up ({0})': '磁盘配额已用完（{0}）',
  'a file stands where a folder is wanted ({0})': '应为文件夹的地方是一个文件（{0}）',
  'the disk reports an error ({0})': '磁盘报错（{0}）',
  'a folder stands where a file is wanted ({0})': '应为文件的地方是一个文件夹（{0}）',
  'the name is too long ({0})': '名称过长（{0}）',
  'no folder can be made there ({0})': '该处无法建立文件夹（{0}）',
  'the disk is full ({0})': '磁盘已满（{0}）',
  'the system does not allow it ({0})': '系统不允许（{0}）',
  'the file system is read-only ({0})': '文件系统为只读（{0}）',
  '{0} has more digits than a decimal of {1} with {2} behind the point':
    '{0} 的位数超过了共 {1} 位、小数 {2} 位的小数',
  'this needs the package {0}: npm install {0}': '此功能需要安装 {0}：npm install {0}',

  '{0} holds no manifest.json: let its run finish first': '{0} 中没有 manifest.json：请先让该次转换完成',
  '{0}/manifest.json is damaged or of another version': '{0}/manifest.json 已损坏，或版本不同',
  'all shards of one run are wanted: found {0}': '需要同一次转换的全部各份：现有 {0}',
  'the shards were made with different versions or options': '各份所用的程序版本或选项不同',
  'the shards were made of different inputs: run them again over the same ones':
    '各份的输入不同：请用相同的输入重新转换',
  '{0} has lost its ledger entry {1}': '{0} 缺少账目 {1}',

  '{0} holds no manifest.json: it is no output, or its run has not ended':
    '{0} 中没有 manifest.json：它不是输出文件夹，或转换尚未完成',
  '{0}/manifest.json is of another version: {1}': '{0}/manifest.json 的版本不同：{1}',
  '{0} was written with schema {1}, this program has {2}: run extract again':
    '{0} 是按结构版本 {1} 写出的，本程序的版本是 {2}：请重新执行 extract',
  '{0} is not there: document files are what is read, run extract with --format json':
    '缺少 {0}：读取的是文件记录，请用 --format json 重新执行 extract',
  'the warehouse: {0}': '数据库：{0}',
  '{0} cannot be opened: {1}': '{0} 无法打开：{1}',
  '{0} holds a password: give it in PGPASSWORD or ~/.pgpass':
    '{0} 中不要写密码：请用 PGPASSWORD 或 ~/.pgpass',
  '--to {0}: say {1}': '--to {0}：应写成 {1}',
  '{0} was made by a newer version (schema {1}); this one has {2}':
    '{0} 由更新的版本建立（结构版本 {1}）；本程序的版本是 {2}',
  '{0} has the schema {1}; this program has {2}: load into a new one':
    '{0} 的结构版本是 {1}；本程序的版本是 {2}：请写入一个新库',

  '{0} holds neither manifest.json of an output nor bagit.txt of a bag':
    '{0} 中既没有输出的 manifest.json，也没有保存包的 bagit.txt',
  '{0} was written by an earlier version, without hashes: run extract again':
    '{0} 由较早的版本写出，没有散列值：请重新执行 extract',

  '{0}: {1} is {2}; `suanpan verify {3}` tells all': '{0}：{1} {2}；全部情况见 `suanpan verify {3}`',
  '{0} holds files and is no bag: choose another folder with --to':
    '{0} 中有文件，又不是保存包：请用 --to 另选文件夹',
  '{0} does not hold the bytes of {1}: give the folder they were converted from':
    '{0} 中没有与 {1} 内容相同的文件：请指定转换时所用的文件夹',
  '{0} did not arrive as it was: the disk, or the file, changed':
    '{0} 复制后内容不一致：磁盘出错，或文件有变化',
  '{0} holds files that are no review pages: name another folder with --to':
    '{0} 中有不属于核对网页的文件：请用 --to 另选文件夹',
  '{0} is no review.json': '{0} 不是 review.json',
  '{0} cannot be read': '无法读取 {0}',
  '{0} has no document files, which decisions are put into: run extract with --format json':
    '{0} 中没有供写入复核意见的文件：请用 extract --format json 重新转换',
  'port {0} cannot be listened on': '无法使用端口 {0}',
  'the output leaves contacts out, and its documents tell them: review it without --originals':
    '该输出已略去联系人信息，而原件中仍有：请不用 --originals 复核',
  '{0} is the name of {1} documents: give more of the path': '有 {1} 份文件名为 {0}：请写出更完整的路径',
  '{0} has no converted document {1}': '{0} 中没有已转换的文件 {1}',
  'no cell of {0} is printed there; a place is FILE:PAGE:x,y in points, or FILE:LINE:COLUMN':
    '{0} 的该处没有单元格；位置的写法为 文件:页码:x,y（单位为点）或 文件:行:列',
  '{0} is no id, no place and no amount of {1}': '{0} 既不是标识，也不是位置，在 {1} 中也没有这个金额',
  '{0} is printed {1} times; give one of the ids: {2}': '{0} 共印出 {1} 处；请指明其中一个标识：{2}',
  '{0} has nothing with the id {1}': '{0} 中没有标识为 {1} 的内容',
  '--png draws the page of the document itself: say where it is with --originals':
    '--png 要画出原文件的页面：请用 --originals 指明原文件所在',

  '{0} cannot be opened: it holds no queue; suanpan submit makes one':
    '{0} 无法打开：其中没有队列，请先用 suanpan submit 建立',
  '--queue {0}: say postgres://HOST/DATABASE': '--queue {0}：应写成 postgres://主机/数据库',
  '{0} holds a queue of another version (tables {1}); this program has {2}':
    '{0} 中的队列版本不同（表结构 {1}）；本程序的版本是 {2}',
  '{0} has no run {1}: suanpan submit makes one': '{0} 中没有名为 {1} 的批次：请先用 suanpan submit 建立',
  'the run {0} was submitted by another version ({1}) or with other options: give this one another name with --run':
    '批次 {0} 由另一版本（{1}）或用不同的选项提交：请用 --run 另取名称',
  'the run {0} was submitted by another version of this program ({1}): use that one, or --any-version':
    '批次 {0} 由本程序的另一版本（{1}）提交：请用该版本，或加 --any-version',
  'the run {0} is not done: {1} documents are left, suanpan status tells of them':
    '批次 {0} 尚未完成：还剩 {1} 份文件，可用 suanpan status 查看',
  'the result of {0} is gone: submit the run again': '{0} 的结果已不存在：请重新提交该批次',
  'a stored result is damaged: its hash is not {0}': '保存的结果已损坏：散列值不是 {0}',
  '{0}: no object has this prefix': '{0}：没有以此开头的对象',
  '{0}: say s3://BUCKET/PREFIX': '{0}：应写成 s3://存储桶/前缀',
  's3://BUCKET/PREFIX is wanted.': '应写成 s3://存储桶/前缀。',
  'A whole number is wanted.': '应为整数。',
  'A whole number of seconds from 10 is wanted.': '应为不小于 10 的整数（秒）。',
  'Lower-case letters, digits, - and _ are wanted, 40 at most.': '应为小写字母、数字、- 和 _，至多 40 个。',
  'port {0} cannot be opened: {1}': '端口 {0} 无法打开：{1}',
  'the run {0} reads scans: start the worker with --ocr': '批次 {0} 要识别扫描件：启动进程时请加 --ocr',
  'none of the first {0} documents can be read on this machine ({1}): mount their disk, or let it read the object store':
    '最先的 {0} 份文件在本机都无法读取（{1}）：请挂载其所在磁盘，或开放对象存储的读取权限',
};
