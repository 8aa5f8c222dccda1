import { checkDocuments } from '../core/check/check-documents.ts'
import { FINDING_KINDS, type Finding, type FindingKind, type FindingPlace } from '../core/check/finding.ts'
import { harmless } from '../core/document/harmless.ts'
import { type PersonText, UsageError, type WenjiError } from '../core/errors.ts'
import type { Command, Ready } from './command.ts'
import { parseOptions } from './parse-options.ts'
import { reportSkipped } from './report-skipped.ts'

const help = `wenji check [--documents DIR] [--json]

Tells what a reader of the documents should know before anyone asks: contradictions within and between them, targets that
another document restates differently, shares, growth and sums that do not come out, damaged passages and repairs, targets
never reported on, projects never mentioned again, tasks without owner, table cells in and out, what was not read.

--json prints one finding a line: kind, zh, en, places (code, document, file, quote), formula. In both outputs text that a
chat or a terminal would act on is made harmless (<! and @ in front of a name, control characters, marks of direction).
Exit status 1 where a file or a table cell could not be read.

  npm run -s wenji -- check --documents ./papers`

const TITLES: Readonly<Record<FindingKind, PersonText>> = {
  file_not_read: { zh: '未能读取的文件', en: 'Files that could not be read' },
  contradiction: { zh: '数值前后不一', en: 'Contradictions' },
  restated_target: { zh: '目标转述不一', en: 'Targets restated differently' },
  different_basis: { zh: '口径不同', en: 'Different bases' },
  rate: { zh: '比率推算不符', en: 'Rates that do not come out' },
  rounding: { zh: '末位之差', en: 'Differences in the last digit' },
  sum: { zh: '分项与总数不符', en: 'Parts that do not make the whole' },
  stage: { zh: '项目阶段不一', en: 'Stages that oppose each other' },
  damaged: { zh: '疑似缺字', en: 'Damaged passages' },
  repaired: { zh: '已作修复', en: 'Repairs made' },
  target_not_reported: { zh: '目标未见报告', en: 'Targets never reported on' },
  project_not_mentioned: { zh: '项目未再提及', en: 'Projects never mentioned again' },
  task_without_owner: { zh: '任务未写责任单位', en: 'Tasks without owner' },
  table_cells: { zh: '表格单元格', en: 'Table cells' },
  row_not_understood: { zh: '未能理解的表格行', en: 'Table rows not understood' },
  object_not_read: { zh: '未读入的内容', en: 'Objects not read' },
  left_out: { zh: '未计入正文', en: 'Left out of the text' },
}
/** Longest quote that is shown in a terminal. */
const LONGEST_QUOTE = 80

/** Prints what should be known of the documents before anyone asks. */
export const checkCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' }, documents: { type: 'string' } })
    if (positionals.length > 0) throw new UsageError(`check: what is "${positionals[0]}"? See wenji check --help`)
    const ready = await services.load({ documents: values.documents, english: false })
    reportSkipped(ready.skipped, io)
    const findings = [...ready.skipped.map(notRead), ...checkDocuments(ready.knowledge, ready.reports)]
    if (values.json === true) for (const finding of findings) io.out(`${jsonOf(finding)}\n`)
    else io.out(`${textOf(findings, ready, services.language)}\n`)
    return ready.skipped.length > 0 || ready.reports.some(({ cells }) => cells && cells.in !== cells.out) ? 1 : 0
  },
}

function notRead({ forPerson }: WenjiError): Finding {
  return { kind: 'file_not_read', text: forPerson, places: [] }
}

function jsonOf({ kind, text, places, formula }: Finding): string {
  return JSON.stringify({
    ...{ kind, zh: harmless(text.zh), en: harmless(text.en) },
    places: places.map((place) => ({
      code: place.code,
      document: harmless(place.document),
      file: harmless(place.file),
      quote: harmless(place.quote),
    })),
    ...(formula === undefined ? {} : { formula }),
  })
}

function textOf(findings: readonly Finding[], { knowledge }: Ready, language: 'zh' | 'en'): string {
  const count = knowledge.documents.length
  const head =
    language === 'zh'
      ? `检查了 ${count} 份文件，有 ${findings.length} 条需要知道：`
      : `${count} documents checked, ${findings.length} things to know:`
  const groups = FINDING_KINDS.flatMap((kind) => {
    const own = findings.filter((finding) => finding.kind === kind)
    if (own.length === 0) return []
    const count = language === 'zh' ? `（${own.length}）` : ` (${own.length})`
    return [`\n${TITLES[kind][language]}${count}`, ...own.map((finding) => lineOf(finding, language))]
  })
  return [head, ...groups].join('\n')
}

function lineOf({ text, places, formula }: Finding, language: 'zh' | 'en'): string {
  const computed = formula === undefined ? '' : language === 'zh' ? `（计算值：${formula}）` : ` (computed: ${formula})`
  return [`  - ${harmless(text[language])}${computed}`, ...places.map((place) => `      ${sourceOf(place)}`)].join('\n')
}

function sourceOf({ code, document, file, quote }: FindingPlace): string {
  const words = harmless(quote)
  const short = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words
  const where = code === null ? harmless(file) : `[${code}]`
  return `${where} 《${harmless(document)}》${short === '' ? '' : `“${short}”`}`
}
