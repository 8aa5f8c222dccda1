import { fold } from './fold.ts'
import { headLabels } from './head-labels.ts'
import { readOccasion } from './head-occasion.ts'
import { readSpeaker } from './head-speaker.ts'
import { readTitle } from './head-title.ts'
import { isoDate, lastYearIn, yearAfterReported, yearOfGoals, yearOfHeadings, yearSaid } from './head-year.ts'
import { HEAD_SECTION, type Outline } from './parse-outline.ts'
import { fiveYearSpan } from './periods.ts'
import type { DocumentKind, DocumentMetadata, Level, Paragraph } from './plan-document.ts'
import { inFull, isUnitName, regionOfText, unnamedRegion } from './region-of-text.ts'
import { headingWords } from './section-tree.ts'

/** What a front matter may say of a document; whatever it leaves out is read from the head of the text. */
export type GivenMetadata = { readonly [K in keyof DocumentMetadata]?: DocumentMetadata[K] | undefined }

/** What could not be found out: the field and what the operator can do about it. */
export class MetadataMissing extends Error {
  readonly field: 'region' | 'year'

  constructor(field: 'region' | 'year') {
    super(`the document does not say its ${field}`)
    this.field = field
  }
}

/**
 * Title, region, level, year, period, kind, issuer, number, dates and speaker of a document: what is given wins, the
 * rest is read from the lines before the first heading; a region that they do not name, from the file's name and from
 * what the text calls itself. Throws MetadataMissing where region or year stands nowhere.
 */
export function readMetadata(outline: Outline, given: GivenMetadata, file = ''): DocumentMetadata {
  const paragraphs = headOf(outline.paragraphs)
  const head = paragraphs.map((paragraph) => fold(paragraph.text))
  const labels = headLabels(paragraphs)
  const title = given.title ?? titleOf(readTitle(paragraphs, labels.get('title')).text, outline, file)
  const occasion = readOccasion(paragraphs)
  const named =
    regionIn(title) ??
    regionIn(occasion?.meeting ?? '') ??
    regionOfOffice([labels.get('issuer')?.value ?? '', ...head]) ??
    unitNamedIn(nameOfFile(file)) ??
    regionOfText(title, outline.paragraphs) ??
    nameOf(regionIn(head.filter((line) => line.length <= LONGEST_LINE).join('\n'))) ??
    nameOf(regionIn(head.join('\n'))) ??
    unnamedRegion(outline.paragraphs)
  const region = given.region ?? (named === undefined ? undefined : inFull(named, outline.paragraphs))
  if (region === undefined) throw new MetadataMissing('region')
  const span = fiveYears(title)
  const year =
    given.year ??
    (span === undefined ? undefined : Number(span.slice(0, 4))) ??
    yearOfReport(title, occasion?.year) ??
    occasion?.year ??
    (kindOf(title) === 'work_report' ? yearAfterReported(outline.paragraphs) : undefined) ??
    lastYearIn(head.slice(0, 6).join(' ')) ??
    lastYearIn(nameOfFile(file)) ??
    yearOfHeadings(outline.paragraphs) ??
    yearOfGoals(outline.paragraphs) ??
    yearSaid(head, outline.pieces) ??
    lastYearIn(
      outline.paragraphs
        .slice(0, 3)
        .map((paragraph) => fold(paragraph.text))
        .join(' '),
    )
  if (year === undefined) throw new MetadataMissing('year')
  const kind = given.kind ?? kindOf(/。/.test(title) ? '' : title)
  const speaker = readSpeaker(paragraphs, labels.get('speaker'), occasion)
  const optional = {
    issuer: given.issuer ?? labels.get('issuer')?.value,
    number: given.number ?? labels.get('number')?.value,
    index: given.index ?? labels.get('index')?.value,
    published: given.published ?? isoDate((labels.get('published') ?? labels.get('date'))?.value),
    reported: given.reported ?? occasion?.date,
    meeting: given.meeting ?? occasion?.meeting,
    speaker: given.speaker ?? speaker?.name,
    speakerTitle: given.speakerTitle ?? speaker?.title,
  }
  return {
    title,
    kind,
    region,
    level: given.level ?? levelOf(region),
    parents: given.parents ?? [],
    year,
    period: given.period ?? span ?? `${year}${partOfYear(title)}`,
    digest: given.digest ?? false,
    class: given.class ?? 'public',
    aliases: given.aliases ?? {},
    ...(given.english === undefined ? {} : { english: given.english }),
    ...withoutUndefined(optional),
  }
}

/** The paragraphs before the first heading. */
export function headOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.filter((paragraph) => paragraph.section[0] === HEAD_SECTION)
}

function nameOf(region: string | undefined): string | undefined {
  const name = region?.replace(/^.*(?:\d日在|日在|报告|关于|——)/, '')
  return name !== undefined && isUnitName(name) ? name : undefined
}

/** 2011年工作报告 given in January 2012 looks ahead to 2012, as every work report does to the year it is given in. */
function yearOfReport(title: string, given: number | undefined): number | undefined {
  const year = lastYearIn(title)
  return year !== undefined && given === year + 1 && kindOf(title) === 'work_report' ? given : year
}

/** The title, or where none is left of a text its file's name, else its first heading. */
function titleOf(title: string, { paragraphs }: Outline, file: string): string {
  if (title !== '') return title
  const name = nameOfFile(file)
  return /\p{Script=Han}{4}/u.test(name) ? name : headingWords(paragraphs[0]?.section[0] ?? '')
}

/** A file's name without folder and ending, for what no line of it tells (2019年清江区政府工作报告.txt). */
function nameOfFile(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? ''
  return fold(name.replace(/\.\w{1,5}$/, ''))
}

function withoutUndefined<K extends string>(fields: Record<K, string | undefined>): { [P in K]?: string } {
  const kept: { [P in K]?: string } = {}
  for (const key in fields) {
    const value = fields[key]
    if (value !== undefined) kept[key] = value
  }
  return kept
}

/** What became of something: of a work report's tasks too, which makes a report of it. */
const CAME_OF = /(?:完成|落实|进展|推进|办理|实施)情况|评估报告|统计公报/

function kindOf(title: string): DocumentKind {
  if (/分解|分工|责任清单|任务清单/.test(title)) return 'tasks'
  if (CAME_OF.test(title)) return 'report'
  if (/政府(?:20\d\d年度?)?工作报告/.test(title)) return 'work_report'
  if (/预算/.test(title) && !/国民经济/.test(title)) return 'budget'
  if (/(?:执行|运行)情况|(?:情况|快报|月报|季报|简报|简况|统计数据)(?:分析|通报)?(?:\([^)]*\))?$/.test(title))
    return 'report'
  if (/计划|规划|纲要|工作要点|工作安排/.test(title)) return 'plan'
  return /报告/.test(title) ? 'report' : 'other'
}

/** Months from January that have a name of their own. */
const NAMED_MONTHS: Readonly<Record<string, string>> = { '3': 'Q1', '6': 'H1', '9': 'Q1-Q3', '12': '' }

function partOfYear(title: string): string {
  if (/上半年/.test(title)) return 'H1'
  if (/前三季度/.test(title)) return 'Q1-Q3'
  if (/一季度/.test(title)) return 'Q1'
  const months = /(?<!\d)1月?[-—–~至到](\d{1,2})月/.exec(fold(title))?.[1]
  return months === undefined ? '' : (NAMED_MONTHS[months] ?? `-01/${months.padStart(2, '0')}`)
}

/** A report on how a plan of several years is carried out is of its own year. */
const OF_A_PLAN = /(?:实施|执行|落实|进展)情况|评估|监测/

/** The span of a five-year plan by its title: 第十四个五年规划 is 2021-2025. */
function fiveYears(title: string): string | undefined {
  if (OF_A_PLAN.test(title)) return undefined
  const which = /第十([一二三四五六])个五年|十([一二三四五六])五”?(?:规划|时期)/.exec(title)
  return which ? fiveYearSpan(which[1] ?? which[2] ?? '') : undefined
}

/** A longer line of a head is text, and names many places. */
const LONGEST_LINE = 60

const PROVINCES =
  '北京市|天津市|上海市|重庆市|河北省|山西省|辽宁省|吉林省|黑龙江省|江苏省|浙江省|安徽省|福建省|江西省|山东省|河南省|湖北省|湖南省|广东省|海南省|四川省|贵州省|云南省|陕西省|甘肃省|青海省|台湾省|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区'
const PROVINCE = new RegExp(`(?:${PROVINCES})`)
/** 杭州市, 通州区, 景德镇市, 新乡县, 红旗区: a name may hold the word of another kind of unit right before its own. */
const UNIT =
  /(?:\p{Script=Han}{1,8}?(?:自治州|自治县|自治旗|新区|开发区|地区|盟))|(?:\p{Script=Han}{1,6}?(?:市(?!镇|区(?![级县域]))|县(?!区)|旗(?!区)|[州镇乡](?![市区县])|区|街道))/gu

/** Whose office a line names (青岚市发展和改革委员会); 各县（区）人民政府 are those that a paper is sent to. */
const OFFICE =
  /^(?!各|有关)\p{Script=Han}{2,14}?(?:人民政府|发展和改革|发展改革|发改|统计|财政|管理委员会|管委会|街道办事处)\p{Script=Han}{0,8}(?: .*)?$/u

function regionOfOffice(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const region = OFFICE.test(line.trim()) ? regionIn(line.trim()) : undefined
    if (region !== undefined) return region
  }
  return undefined
}

/** The most local unit of government that a title or an occasion names: 武汉市武昌区第十五届… is 武昌区. */
export function regionIn(text: string): string | undefined {
  if (/全国人民代表大会|国务院/.test(text)) return '全国'
  const behind = /关于(.*)$/su.exec(text)?.[1]
  return unitNamedIn(text) ?? (behind === undefined ? undefined : unitNamedIn(behind))
}

/** What may stand in front of a unit's name in a title. */
const LEAD =
  /^(?:——|-+|—)?(?:\d{2,8}年?\d*月?\d*日在?|\d{4}年(?:度|全年)?|(?:前|一|二|三|四|第[一二三四])[一二三]?季度|[上下]半年|\d{1,2}(?:[-—]\d{1,2})?月份?|关于|对|印发|下达|报送|做好|转发|公布|调整|分解|落实|批准|审议|审查|提请|修订|修改|编制|发布|通报|申请|请求|原则同意|同意)*/
/** 第八师石河子市: a city of the 兵团 goes by its own name. */
const DIVISION = /^第[一二三四五六七八九十]{1,3}师/

/** 清江市和南浦区2023年…: a paper on two units is none of either alone; 天津市和平区 is one. */
const TWO_UNITS =
  /[省市州区县旗盟](?:和(?!林格尔|布克赛尔)|与|及|、)\p{Script=Han}{2,6}(?:[省市州区县旗盟]|新区|街道|镇|乡)/u

function unitNamedIn(text: string): string | undefined {
  const named = text.replace(/^[(（][^()（）]{2,12}[)）](?=.)/, '')
  const lead = LEAD.exec(named)?.[0].length ?? 0
  const before = named.slice(lead).split(/20\d\d年|第[一二三四五六七八九十]+届|人民政府|国民经济/)[0] ?? ''
  if (TWO_UNITS.test(before)) return undefined
  const province = PROVINCE.exec(before)
  const rest = province ? before.slice(province.index + province[0].length) : before
  const units = [...rest.matchAll(UNIT)].map((match) => match[0])
  const unit = units.at(-1)?.replace(DIVISION, '')
  return unit ?? province?.[0] ?? /^\p{Script=Han}{2,3}省$/u.exec(rest.replace(/(?<=省).*$/u, ''))?.[0]
}

/** Level of government by the name of the unit. */
export function levelOf(region: string): Level {
  if (region === '全国') return 'national'
  if (PROVINCE.test(region) || /^全省|自治区$|.省$/.test(region)) return 'province'
  if (/(?:街道|镇|乡|街)$/.test(region)) return 'street'
  return /(?:区|县|旗)$/.test(region) && !/地区$/.test(region) ? 'county' : 'city'
}
