import { type UsageError, WenjiError } from '../core/errors.ts'
import { givenSchema } from '../core/remember/document-store.ts'
import type { Command, ImportOutcome, Io, Services } from './command.ts'
import { lineOfImport, sumOfImport, tellImport } from './import-report.ts'
import { optionsOf, usage, wholeNumber } from './office-command.ts'

const help = `wenji import PATH… [--class public|internal] [--region R] [--year Y] [--kind plan|report|work_report|budget|tasks|other]
             [--dry-run] [--by NAME] [--json]

Takes documents in: .txt, .md, .html, .docx, .pdf with a text layer, .xlsx, .csv; a folder not deeper than three folders.
Original and parsed form are kept in the store, each document whole or not at all. The same file again adds nothing; an
import that was interrupted goes on when it is repeated. Title, region, year, period, kind, issuer, number and days are read
from the document and completed by the options; what stands nowhere is asked for and never guessed.

A paper marked 秘密, 机密 or 绝密 is refused. One marked 内部资料, 注意保存, 不予公开, 征求意见稿, 送审稿 or 讨论稿 needs the
operator's --class. Public is what shows its day of publication, or what --class public says; everything else is internal.

导入文件并给出报告。--dry-run 只看报告，不保存。

  npm run -s wenji -- import 2022年计划.docx
  npm run -s wenji -- import 文件夹 --region 清江区 --dry-run`

/** As many documents as are told one by one; of more each gets a line, and what is to be looked at. */
const MOST_IN_FULL = 3

/** Takes documents in and tells what became of each. */
export const importCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf(
      'import',
      args,
      {
        ...{
          class: { type: 'string' },
          region: { type: 'string' },
          year: { type: 'string' },
          kind: { type: 'string' },
        },
        ...{ 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, by: { type: 'string' } },
      },
      services,
    )
    if (positionals.length === 0)
      throw usage('import', { zh: '请写要导入的文件或文件夹', en: 'name a file or a folder' }, services)
    const year = wholeNumber('import', 'year', values.year, services)
    const said = { class: values.class, region: values.region, year, kind: values.kind }
    const given = givenSchema.safeParse(Object.fromEntries(Object.entries(said).filter(([, one]) => one !== undefined)))
    if (!given.success) throw wrongOption(String(given.error.issues[0]?.path[0] ?? ''), services)
    const options = { given: given.data, dryRun: values['dry-run'] === true }
    return print(services.importFiles(positionals, options, values.by), values.json === true, services, io)
  },
}

function wrongOption(option: string, services: Services): UsageError {
  const allowed: Readonly<Record<string, string>> = {
    class: 'public, internal',
    kind: 'plan, report, work_report, budget, tasks, other',
    year: '1949–2100',
  }
  const may = allowed[option] ?? '…'
  return usage('import', { zh: `--${option} 可写：${may}`, en: `--${option} is one of: ${may}` }, services)
}

/** Prints outcomes as they come; gives 1 where a file was not taken. */
async function print(
  outcomes: AsyncIterable<ImportOutcome>,
  json: boolean,
  services: Services,
  io: Io,
): Promise<0 | 1> {
  const { language } = services
  const bar = new ProgressBar(io)
  const counts = new Map<string, number>()
  try {
    for await (const { done = 0, total = 0, ...outcome } of outcomes) {
      bar.clear()
      counts.set(outcome.outcome, (counts.get(outcome.outcome) ?? 0) + 1)
      if (json) io.out(`${JSON.stringify(outcome)}\n`)
      if (outcome.outcome === 'refused') io.err(`${outcome.error[language]}\n`)
      else if (!json)
        io.out(`${total <= MOST_IN_FULL ? tellImport(outcome, language) : lineOfImport(outcome, language)}\n`)
      bar.show(done, total)
    }
  } catch (error) {
    bar.clear()
    if (!(error instanceof WenjiError)) throw error
    io.err(`${error.forPerson[language]}\n`)
    return 1
  }
  bar.clear()
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (!json && all !== 1) io.out(`${sumOfImport(counts, language)}\n`)
  return counts.has('refused') ? 1 : 0
}

/** How far an import is, on a terminal's standard error alone. */
class ProgressBar {
  readonly #io: Io
  #shown = false

  constructor(io: Io) {
    this.#io = io
  }

  show(done: number, total: number): void {
    const { columns, err } = this.#io
    if (columns === undefined || total < 2) return
    const width = Math.max(10, Math.min(40, columns - 20))
    const full = Math.round((done / total) * width)
    err(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total}`)
    this.#shown = true
  }

  clear(): void {
    if (this.#shown) this.#io.err('\r\u001b[K')
    this.#shown = false
  }
}
