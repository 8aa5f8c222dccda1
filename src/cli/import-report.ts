import type { PersonText } from '../core/errors.ts'
import type { FieldSource } from '../core/facts/import-report.ts'
import type { ImportOutcome } from './command.ts'

type Told = Exclude<ImportOutcome, { readonly outcome: 'refused' }>
type Reported = Exclude<Told, { readonly outcome: 'present' }>
type Language = keyof PersonText

const OUTCOMES: Readonly<Record<ImportOutcome['outcome'], PersonText>> = {
  imported: { zh: '已导入', en: 'imported' },
  updated: { zh: '已改登记', en: 'registered anew' },
  present: { zh: '已在', en: 'already there' },
  would_import: { zh: '可导入（试运行，未存）', en: 'can be imported (dry run, nothing kept)' },
  refused: { zh: '未导入', en: 'not imported' },
}

const SOURCES: Readonly<Record<FieldSource, PersonText>> = {
  option: { zh: '选项', en: 'option' },
  front_matter: { zh: '文件头部说明', en: 'front matter' },
  text: { zh: '正文', en: 'text' },
  derived: { zh: '由其他项得出', en: 'from another field' },
  default: { zh: '默认', en: 'default' },
}

const CLASSES = { public: { zh: '公开', en: 'public' }, internal: { zh: '内部', en: 'internal' } } as const

/** One line: what became of a file, and what is to be looked at below it. */
export function lineOfImport(outcome: Told, language: Language): string {
  const head = `${outcome.file}  ${OUTCOMES[outcome.outcome][language]}  ${outcome.id}`
  if (outcome.outcome === 'present') return head
  const { report, filing } = outcome
  const counts = factsTold(outcome, language)
  const line = [head, filing.code, CLASSES[report.class][language], `《${titleOf(outcome)}》`, counts].join('  ')
  return [line, ...looksOf(outcome, language).map((look) => `    ${look}`)].join('\n')
}

/** The whole report of a file. */
export function tellImport(outcome: Told, language: Language): string {
  if (outcome.outcome === 'present') return lineOfImport(outcome, language)
  const { report, filing, blind } = outcome
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const cells = report.cells
    ? say(
        `，表格${report.rows}行、单元格${report.cells.in}进${report.cells.out}出`,
        `, ${report.rows} rows of tables, cells ${report.cells.in} in, ${report.cells.out} out`,
      )
    : ''
  const numbers =
    report.numbers > 0 ? say(`，自动编号${report.numbers}个已读入`, `, ${report.numbers} automatic numbers read`) : ''
  const as = [report.format, report.encoding].filter((one) => one !== null).join(', ')
  const beside = standingOf(outcome, language)
  const damage = report.damage
    .slice(0, 10)
    .map(
      ({ line, text, repaired }) =>
        `      ${say(`第${line}行`, `line ${line}`)}：${text}${repaired === null ? '' : ` → ${repaired}`}`,
    )
  const lines = [
    `${outcome.file}  ${OUTCOMES[outcome.outcome][language]}  ${outcome.id}`,
    `  ${say('编号前缀', 'code')}: ${filing.code}${beside.length > 0 ? `（${beside.join('；')}）` : ''}`,
    `  ${say('读法', 'read as')}: ${as}`,
    `  ${say('结构', 'structure')}: ${say(`标题${report.headings}、段落${report.paragraphs}`, `${report.headings} headings, ${report.paragraphs} paragraphs`)}${numbers}${cells}`,
    `  ${say('内容', 'facts')}: ${factsTold(outcome, language)}`,
    `  ${say('疑似缺字', 'damage')}: ${report.damage.length}`,
    ...damage,
    `  ${say('未读入', 'not read')}: ${report.notRead.length > 0 ? report.notRead.join('、') : say('无', 'nothing')}${report.noise > 0 ? say(`；去掉网页杂项${report.noise}行`, `; ${report.noise} lines of the page dropped`) : ''}`,
    `  ${say('登记项', 'metadata')}:`,
    ...report.metadata.map(({ field, value, from }) => `    ${field}: ${value}（${SOURCES[from][language]}）`),
    `  ${say('类别', 'class')}: ${CLASSES[report.class][language]}（${whyOf(outcome, language)}）`,
    `  ${say('看不到它的群', 'rooms that will not see it')}: ${blind.length > 0 ? blind.join('、') : say('无', 'none')}`,
    ...looksOf(outcome, language).map((look) => `  ${say('请看', 'look')}: ${look}`),
  ]
  return lines.join('\n')
}

/** How many of each. */
export function sumOfImport(counts: ReadonlyMap<string, number>, language: Language): string {
  const parts = Object.entries(OUTCOMES).flatMap(([outcome, words]) => {
    const count = counts.get(outcome)
    return count === undefined ? [] : [language === 'zh' ? `${words.zh}${count}份` : `${words.en} ${count}`]
  })
  return parts.length > 0
    ? parts.join(language === 'zh' ? '，' : ', ')
    : language === 'zh'
      ? '没有可导入的文件'
      : 'there is nothing to import'
}

function titleOf({ report }: Reported): string {
  return report.metadata.find(({ field }) => field === 'title')?.value ?? ''
}

function factsTold({ report }: Reported, language: Language): string {
  const { targets, tasks, actuals, projects, owners } = report
  return language === 'zh'
    ? `目标${targets}、任务${tasks}、完成${actuals}、项目${projects}、责任${owners}`
    : `${targets} targets, ${tasks} tasks, ${actuals} actuals, ${projects} projects, ${owners} owners`
}

/** What it stands in for, and what is newer or older. */
function standingOf({ filing }: Reported, language: Language): string[] {
  const list = (titles: readonly string[]) => titles.map((title) => `《${title}》`).join('、')
  const parts: readonly (readonly [readonly string[], PersonText])[] = [
    [filing.retires, { zh: '原件，停用摘编', en: 'the original; steps in for the digest' }],
    [filing.newerThan, { zh: '新版，今后以此作答，旧版仍可引用：', en: 'newer than' }],
    [filing.olderThan, { zh: '旧版，只供引用，作答的是', en: 'older, only cited; what answers is' }],
  ]
  return parts.flatMap(([titles, words]) => (titles.length > 0 ? [`${words[language]}${list(titles)}`] : []))
}

function looksOf({ report, filing }: Reported, language: Language): string[] {
  const undecided = filing.undecided.length > 0 && {
    zh: `已有同一文件的另一版（${filing.undecided.join('、')}），没有日期或文号可分先后，两份都作答；多余的请用 wenji documents remove 移除`,
    en: `another version is there (${filing.undecided.join(', ')}) and neither day nor number tells which is newer: both answer; remove one with wenji documents remove`,
  }
  const public_ = report.class === 'internal' &&
    report.why === 'unmarked' && {
      zh: '没有公开日期，按内部文件登记；确已公开请加 --class public 再导入一次',
      en: 'it shows no day of publication and is internal; if it was published, import it again with --class public',
    }
  return [...report.look, undecided, public_].flatMap((look) => (look === false ? [] : [look[language]]))
}

function whyOf({ report }: Reported, language: Language): string {
  const { why, words } = report
  const texts: Readonly<Record<typeof why, PersonText>> = {
    published: { zh: `文件头有“${words}”`, en: `its head shows "${words}"` },
    closed: { zh: `标有“${words}”`, en: `it is marked "${words}"` },
    option: {
      zh: words === '' ? '操作员用 --class 写明' : `标有“${words}”，操作员用 --class 签认`,
      en: words === '' ? 'an operator said so with --class' : `marked "${words}", signed for with --class`,
    },
    front_matter: { zh: '文件头部说明写明', en: 'its front matter says so' },
    unmarked: { zh: '没有公开标志', en: 'nothing shows that it was published' },
  }
  return texts[why][language]
}
