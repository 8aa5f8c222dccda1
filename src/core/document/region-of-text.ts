import { fold } from './fold.ts'
import type { Paragraph } from './plan-document.ts'

/** The word for a unit's kind as a text says it of itself: 全市, 我县, 本区; 自治 ones are said by their last character. */
const OWN = /(?:全|我|本)([市县区旗州盟镇乡])(?!\p{Script=Han}{0,2}(?:性|场))/gu
/** Whose head, committee or government a text speaks of: 代市长, 县委, 区政府. */
const OWN_OFFICE = /(?<![省市县区旗州盟各])([市县区旗州盟])(?:长(?![期远效])|委(?!员)|政府|人民政府|人大)/g

/** A name without its kind in a title: 2016年青屿政府工作报告, 青屿2016年上半年…, 2016年青屿经济社会发展…. */
const NAMED_BARE =
  /(?:^|20\d\d年度?)(?!关于|全国|我国|全年|主要|政府|国民|经济)(\p{Script=Han}{2,4}?)(?:全[省市州县区旗])?(?=20\d\d年|经济社会|经济和社会|国民经济|政府工作|经济运行)/u
/** 上半年国民经济…, 今年政府工作…: words for a time or a paper. */
const NO_BARE =
  /[年月日季]|^现[将就]|今后|过去|关于|报告|做好|实现|(?<!焦)作$|[向在的了]$|^(?:全[省市州县区旗]|我|本|各|当前|推动|促进|加快)/
/** Regions whose short name does not go before their last character. */
const AUTONOMOUS: Readonly<Record<string, string>> = {
  内蒙古: '内蒙古自治区',
  广西: '广西壮族自治区',
  西藏: '西藏自治区',
  宁夏: '宁夏回族自治区',
  新疆: '新疆维吾尔自治区',
}
const PROVINCE =
  /^(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)$/
/** Lines of a text among which its title stands. */
const FIRST_LINES = 6
/** A unit right in front of its own office or council: 青屿市委八届三次全会, 清江县第十六届人民代表大会. */
const OF_OFFICE =
  /(?<=^|[^\p{Script=Han}]|[在由是的表])(\p{Script=Han}{2,6}?(?:自治[州县旗]|[市县区旗州盟]))(?=委(?!员)|人民政府|政府|人大(?!代表)|人民代表大会|第?[一二三四五六七八九十]+届)/gmu
/** 确定的总体战略和县第十六届…, 欢迎访问潮州: words in front of a kind of unit that no name has. */
const NO_NAME_WITHIN = /战略|总体|目标|任务|确定|完成|落实|按照|根据|确保|欢迎|访问|走进|(?<!焦)作|主持|会议|的|以及/
/** Not the name of a unit: 全市, 各县, 省市. 全椒县, 本溪市, 和平区 and the like are names. */
const NO_NAME =
  /^(?:全(?![椒南州国])|各|本(?!溪)|我|省|市(?![中南北]区)|县|区|有关|相关|所在|其他|中央|国家|上级|受|向(?!阳)|经(?!开|济技术)|和(?![平田县龙静林政硕顺])|与|在|.*(?:在[省市州县区旗]$|提请|审议|代表|常委|书记|[上下]半年|\d|日))/

/**
 * The region of a text whose title and head name none in full: its title's name with the kind that the text calls itself
 * by, else the unit whose office the text names most often, else China for an English report to the National People's
 * Congress. Undefined where nothing tells.
 */
export function regionOfText(title: string, paragraphs: readonly Paragraph[]): string | undefined {
  const text = withHeadings(paragraphs)
  const lines = [title, ...paragraphs.slice(0, FIRST_LINES).map((paragraph) => paragraph.text)]
  const bare = lines
    .map((line) => NAMED_BARE.exec(fold(line))?.[1])
    .find((name) => name !== undefined && !NO_BARE.test(name))
  const kind = kindOfSelf(text)
  if (bare !== undefined && AUTONOMOUS[bare] !== undefined) return AUTONOMOUS[bare]
  if (bare !== undefined && PROVINCE.test(bare)) return `${bare}省`
  if (bare !== undefined && kind !== undefined) return `${bare}${kind}`
  return (
    officeNamedMost(text) ??
    districtOfBranches(text, kind) ??
    provinceOfSelf(text) ??
    (isEnglishOfChina(text) ? '全国' : undefined)
  )
}

/**
 * 本县, 本区: what a text calls itself that names itself nowhere (an archive's copy without its title page). Undefined
 * where it does not speak of itself.
 */
export function unnamedRegion(paragraphs: readonly Paragraph[]): string | undefined {
  const text = withHeadings(paragraphs)
  if (speaksOfStreet(text)) return '本街道'
  const said = speaksOfProvince(text) ? '省' : kindOfSelf(text)
  return said === undefined ? undefined : `本${said}`
}

/** 2023年街道将重点推进: a street speaks of itself by its kind alone. */
const SELF_STREET = /(?:^|[。;；，,\n年]|全|我|本)街道(?=将|要|党工委|办事处|上下|经济|财政|各项)/u
/** 保持全市前列: among whom something ranks is not whose paper it is. */
const AMONG = /全[市县区旗州盟](?:的?(?:前列|前茅|首位|上游|领先|第[一二三四五六七八九十\d]|排名|平均))/gu

/** True for the text of a street that names a unit above it only to tell where it stands in it. */
function speaksOfStreet(text: string): boolean {
  return SELF_STREET.test(text) && [...text.replace(AMONG, '').matchAll(OWN)].length === 0
}

/** 本市 for a report that is given in the name of 市人民政府, which no line names. Undefined for any other paper. */
export function unnamedOfSpeaker(paragraphs: readonly Paragraph[]): string | undefined {
  const kind = kindOfSpeaker(withHeadings(paragraphs))
  return kind === undefined ? undefined : `本${kind}`
}

/** The text with each of its headings once: 2023年全区经济社会发展主要预期目标 tells whose the items below it are. */
function withHeadings(paragraphs: readonly Paragraph[]): string {
  const headings = new Set(paragraphs.flatMap(({ section }) => section))
  return [...headings, ...paragraphs.map(({ text }) => text)].map(fold).join('\n')
}

/** 市生态环境局清江分局: a city's branch office in the district that it is named after. */
const BRANCH = /(?<!省)市\p{Script=Han}{2,12}?局(?!第)(\p{Script=Han}{2,4}?)(?:区|县)?分局/gu
/** What branches are named after that is no district. */
const NO_DISTRICT = /高新|经开|开发|新区|直属|园区|示范|各|第|城区|[东南西北中]部/

/** The one district that all branch offices of a city in a district's text are named after. */
function districtOfBranches(text: string, kind: string | undefined): string | undefined {
  if (kind !== '区' && kind !== '县') return undefined
  const names = new Set(
    [...text.matchAll(BRANCH)].map((match) => match[1] ?? '').filter((name) => !NO_DISTRICT.test(name)),
  )
  const [name, ...others] = names
  return name === undefined || others.length > 0 ? undefined : `${name}${kind}`
}

/** 省委, 全省: the text is of a province. */
const SELF_PROVINCE = /全省|我省|省委|省政府|省第[一二三四五六七八九十]+次/
const SELF_PROVINCES = new RegExp(SELF_PROVINCE.source, 'g')
const PROVINCE_NAMES = new RegExp(PROVINCE.source.replace(/[\^$]/g, ''), 'g')

/** True for a text that calls itself a province's, and more often so than any other unit's. */
function speaksOfProvince(text: string): boolean {
  const spoken = kindOfSpeaker(text)
  if (spoken !== undefined) return spoken === '省'
  const provinces = [...text.matchAll(SELF_PROVINCES)].length
  const kind = kindOfSelf(text)
  if (kind === undefined) return provinces > 0
  const own = [...text.matchAll(OWN), ...text.matchAll(OWN_OFFICE)].filter((match) => match[1] === kind).length
  return provinces > own
}

/** The province that a text of a province speaks of by its short name: 也是山西走出困难局面的攻坚之年. */
function provinceOfSelf(text: string): string | undefined {
  if (!speaksOfProvince(text)) return undefined
  const name = mostOften([...text.matchAll(PROVINCE_NAMES)].map((match) => match[0]))
  return name === undefined ? undefined : `${name}省`
}

/** 我代表市人民政府,向大会报告工作: in whose name a work report is given. */
function kindOfSpeaker(text: string): string | undefined {
  return /我(?:谨|受托)?代表([省市县区旗州盟镇乡])(?:人民)?政府/u.exec(text)?.[1]
}

/** By 全市, 我县 first; where a text never speaks of itself so, by its officers and committees. */
function kindOfSelf(text: string): string | undefined {
  const spoken = kindOfSpeaker(text)
  return (
    (spoken === '省' ? undefined : spoken) ??
    mostOften([...text.matchAll(OWN)].map((match) => match[1] ?? '')) ??
    mostOften([...text.matchAll(OWN_OFFICE)].map((match) => match[1] ?? ''))
  )
}

/** 泉州人民政府2011年工作报告 is a city's, as its text says (泉州市, 全市); 大理州 stays what it is. */
export function inFull(region: string, paragraphs: readonly Paragraph[]): string {
  if (!/^\p{Script=Han}{1,3}州$/u.test(region)) return region
  const text = paragraphs.map((paragraph) => fold(paragraph.text)).join('\n')
  return text.includes(`${region}市`) || (/全市|我市/.test(text) && !/全州|我州|州委|州政府/.test(text))
    ? `${region}市`
    : region
}

/** A kind of place without a name: 地区(生产总值), 城镇(居民), 深圳特区(报). */
const KIND_ALONE = /城乡$|^(?:地区|城镇|乡镇|集镇|村镇|社区|城区|街区|辖区|片区|山区|老区|郊区|市区|园区|景区)$|特区$/

/** A unit's name, and none of 全县, 地区 (of 地区生产总值), 计划草案提请县. */
export function isUnitName(name: string): boolean {
  return !KIND_ALONE.test(name) && !NO_NAME.test(name) && !NO_NAME_WITHIN.test(name)
}

/** 武汉市江岸区 is 江岸区; 我代表青屿市 (人民政府) and 中共青屿市 (委员会) name 青屿市. */
function withoutParent(name: string): string {
  return name
    .replace(/^(?:我?代表|中共)/, '')
    .replace(/^\p{Script=Han}{2,4}[省市州](?=\p{Script=Han}{1,4}[市区县旗]$)/u, '')
}

function officeNamedMost(text: string): string | undefined {
  return mostOften([...text.matchAll(OF_OFFICE)].map((match) => withoutParent(match[1] ?? '')).filter(isUnitName))
}

/** The most frequent of some words, the first of several. */
function mostOften(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function isEnglishOfChina(text: string): boolean {
  return (
    /\bNational People[’']s Congress\b|\bState Council\b|\bChina[’']s\b/.test(text) && !/\p{Script=Han}{20}/u.test(text)
  )
}
