import type { Level } from './plan-document.ts'

const PROVINCES =
  '北京市|天津市|上海市|重庆市|河北省|山西省|辽宁省|吉林省|黑龙江省|江苏省|浙江省|安徽省|福建省|江西省|山东省|河南省|湖北省|湖南省|广东省|海南省|四川省|贵州省|云南省|陕西省|甘肃省|青海省|台湾省|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区'
const PROVINCE = new RegExp(`(?:${PROVINCES})`)
/** 杭州市, 通州区, 景德镇市, 新乡县, 红旗区: a name may hold the word of another kind of unit right before its own. */
const UNIT =
  /(?:\p{Script=Han}{1,8}?(?:自治州|自治县|自治旗|新区|开发区|地区|盟))|(?:\p{Script=Han}{1,6}?(?:市(?!镇|区(?![级县域]))|县(?!区)|旗(?!区)|[州镇乡](?![市区县])|区|街道))/gu

/** The most local unit of government that a title or an occasion names: 武汉市武昌区第十五届… is 武昌区. */
export function regionIn(text: string): string | undefined {
  if (/全国人民代表大会|国务院/.test(text)) return '全国'
  const behind = /关于(.*)$/su.exec(text)?.[1]
  return unitNamedIn(text) ?? (behind === undefined ? undefined : unitNamedIn(behind))
}

/** What may stand in front of a unit's name in a title. */
const LEAD =
  /^(?:——|-+|—)?(?:\d{2,8}年?\d*月?\d*日在?|\d{4}年(?:度|全年)?|(?:前|一|二|三|四|第[一二三四])[一二三]?季度|[上下]半年|\d{1,2}(?:[-—]\d{1,2})?月份?|关于|对|印发|下达|报送|做好|转发|公布|调整|分解|落实|批准|审议|审查|提请|修订|修改|编制|发布|通报|申请|请求|原则同意|同意)*/
/** 秘书长宣布青屿市第…届: what is said in front of a name. */
const SAID = /^\p{Script=Han}*(?:宣布|出席|列席|迎来)(?=\p{Script=Han}{2})/u
/** 第八师石河子市: a city of the 兵团 goes by its own name. */
const DIVISION = /^第[一二三四五六七八九十]{1,3}师/

/** 中共清江市委: the Party's committee of a city is the city's. */
const PARTY = /^中共/

/** 清江市和南浦区2023年…: a paper on two units is none of either alone; 天津市和平区 is one. */
const TWO_UNITS =
  /[省市州区县旗盟](?:和(?!林格尔|布克赛尔)|与|及|、)\p{Script=Han}{2,6}(?:[省市州区县旗盟]|新区|街道|镇|乡)/u

/** The most local unit that a name or a title's front names; undefined for two units side by side. */
export function unitNamedIn(text: string): string | undefined {
  const named = text.replace(/^[(（][^()（）]{2,12}[)）](?=.)/, '')
  const lead = LEAD.exec(named)?.[0].length ?? 0
  const before = named.slice(lead).split(/20\d\d年|第[一二三四五六七八九十]+届|人民政府|国民经济/)[0] ?? ''
  if (TWO_UNITS.test(before)) return undefined
  const province = PROVINCE.exec(before)
  const rest = province ? before.slice(province.index + province[0].length) : before
  const units = [...rest.matchAll(UNIT)].map((match) => match[0])
  const unit = units.at(-1)?.replace(DIVISION, '').replace(PARTY, '').replace(SAID, '')
  return unit ?? province?.[0] ?? /^\p{Script=Han}{2,3}省$/u.exec(rest.replace(/(?<=省).*$/u, ''))?.[0]
}

/** Level of government by the name of the unit. */
export function levelOf(region: string): Level {
  if (region === '全国') return 'national'
  if (PROVINCE.test(region) || /^全省|自治区$|.省$/.test(region)) return 'province'
  if (/(?:街道|镇|乡|街)$/.test(region)) return 'street'
  return /(?:区|县|旗)$/.test(region) && !/地区$/.test(region) ? 'county' : 'city'
}
