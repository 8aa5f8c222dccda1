import path from 'node:path'
import { documentsOf, scopeOfQuestion } from '../core/answer/context.ts'
import { UsageError, WenjiError } from '../core/errors.ts'
import type { Knowledge } from '../core/search/knowledge.ts'
import { indicatorPicture, type PictureScope } from '../core/summary/indicator-picture.ts'
import { indicatorRows } from '../core/summary/indicator-rows.ts'
import type { Command, Ready } from './command.ts'
import { parseOptions } from './parse-options.ts'
import { reportSkipped } from './report-skipped.ts'

const help = `wenji chart FILE [--region R] [--year Y] [--documents DIR] [--as-of YYYY-MM-DD] [--json]

Draws the indicators of a plan year, each target beside its newest actual and the share of the year gone, into FILE: a
picture (.png) or a drawing (.svg). Region and year are taken for granted as questions do. --json prints the rows.

  npm run -s wenji -- chart weekly.png --year 2020`

const ENDINGS = ['.png', '.svg']

/** Draws the picture of a region's plan year. */
export const chartCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = parseOptions(args, {
      region: { type: 'string' },
      year: { type: 'string' },
      documents: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean' },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new UsageError('chart: one FILE is needed; see wenji chart --help')
    const ending = path.extname(file).toLowerCase()
    if (!ENDINGS.includes(ending))
      throw new UsageError(`chart: FILE ends in ${ENDINGS.join(' or ')}, not in "${ending}"`)
    const year = yearOf(values.year)
    const ready = await services.load({
      documents: values.documents,
      asOf: values['as-of'],
      living: true,
      english: false,
    })
    reportSkipped(ready.skipped, io)
    const scope = scopeOf(ready, values.region, year)
    const rows = indicatorRows(ready.knowledge, scope)
    if (rows.length === 0) throw noRows(scope)
    const picture = indicatorPicture(rows, scope, ready.knowledge)
    const { missing } = await services.drawPicture(picture, path.resolve(services.cwd, file))
    const chinese = services.language === 'zh'
    if (missing.length > 0)
      io.err(
        chinese ? `字库没有的字画作〓：${missing.join(' ')}\n` : `not in the font, drawn as 〓: ${missing.join(' ')}\n`,
      )
    if (values.json === true) {
      io.out(`${JSON.stringify({ file, ...scope, rows, missing })}\n`)
      return 0
    }
    const bare = rows.filter(({ actual }) => actual === null).map(({ name }) => name)
    io.out(chinese ? `${file}：${picture.title}，${rows.length}项\n` : `${file}: ${rows.length} indicators\n`)
    if (bare.length > 0) io.out(`${chinese ? '未见进度数据：' : 'without an actual: '}${bare.join('、')}\n`)
    return 0
  },
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || year < 1949 || year > 2100)
    throw new UsageError(`chart: --year ${text}: a year of four digits is needed`)
  return year
}

function scopeOf({ knowledge, defaults }: Ready, asked: string | undefined, year: number | undefined): PictureScope {
  const given = asked === undefined ? undefined : regionNamed(asked, knowledge)
  const scope = scopeOfQuestion([], knowledge, {
    ...defaults,
    ...(given === undefined ? {} : { region: given }),
    ...(year === undefined ? {} : { planYear: year }),
  })
  if (scope.region === undefined || documentsOf(knowledge, scope.region).length === 0)
    throw new UsageError(
      `chart: which region? --region ${[...knowledge.regions.keys()].join(' | ') || '(no documents)'}`,
    )
  return { region: scope.region, planYear: scope.planYear, day: defaults.asOf }
}

/** A region by its whole name, or by the one without the word for its kind. */
function regionNamed(asked: string, { regions }: Knowledge): string {
  const found = [...regions].find(([whole, short]) => whole === asked || short === asked)
  if (!found)
    throw new UsageError(`chart: no documents of "${asked}"; there are some of ${[...regions.keys()].join(', ')}`)
  return found[0]
}

function noRows({ region, planYear }: PictureScope): WenjiError {
  return new WenjiError(`no targets with a number for ${region} in ${planYear}`, {
    zh: `${region}${planYear}年没有带数字的目标`,
    en: `no targets with a number for ${region} in ${planYear}`,
  })
}
