/** Characters that hands and scanners take for each other, a group a word. Opposites and numerals are not among them. */
const LOOK_ALIKES =
  '人入 己已巳 末未 土士 治冶 设没 天夭 千干于 住往 贷货资 睛晴 拆折析 坏环 券卷 侯候 拨拔 棉绵 园圆 直值 增憎 目日 自白 今令 又叉 太大犬 问间 汪江 洲州 准淮 清请 率卒 乌鸟岛 据剧 提堤 换挽 陪倍培赔 辨辩 薄簿 密蜜 竞竟 概慨 幕墓慕募暮 粟栗 遗遣 崇祟 徒徙 茶荼 毫亳 辛幸 历厉 厂广 严产 农衣 录绿缘 缓援暖 校较 轮抡纶伦论 枪抢 仓仑 湖潮 偿尝赏 祥详 降绛 峰蜂锋 蓬篷 坡波披玻 佘余'

/** Characters that no paper has, each in front of the one that it is picked for when typing (笫 for 第). */
const NEVER_MEANT =
  '\u7b2b第 \u5dff市 \u56ef国 \u518b同 \u56ec回 \u4e2c片 \u4e8d于 \u51e2凡 \u5204办 \u6c3a水 \u66f1由 \u4efc任 \u5932本 \u6729木 \u56d9因 \u56d7口 \u66f0日'

/** Pairs of which the one is never a slip for the other, however alike they sound or look. */
const OPPOSITES =
  '进出 入出 上下 增减 增降 升降 涨跌 买卖 收支 内外 大小 高低 多少 前后 左右 东西 南北 东南 东北 西南 西北 新旧 新老 城乡 城农 公私 国民 总分 早晚 长短 正负 正副 正反 优劣 优差 开关 始终 供需 供求 借贷 授受 受授 存取 盈亏 初高 小中 中高 大中 男女 轻重 软硬 快慢 远近 先后 本外'

/** Characters that number things: never altered, dropped or doubled by a guess. */
const NUMERAL = /[\d〇一二三四五六七八九十百千万亿两第甲乙丙丁]/

const looks = pairsOf(LOOK_ALIKES)
const opposites = pairsOf(OPPOSITES)
const opposed = new Set(OPPOSITES.replaceAll(' ', ''))

const usual = new Map(NEVER_MEANT.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]))
const neverMeant = new RegExp(`[${[...usual.keys()].join('')}]`, 'gu')

/** A text with the usual character in the place of each that is only ever picked by mistake. */
export function withUsualCharacters(text: string): string {
  return text.replace(neverMeant, (char) => usual.get(char) ?? char)
}

/** True for a character that counts or orders. */
export function isNumeral(char: string): boolean {
  return NUMERAL.test(char)
}

/** True for two characters of like shape (人 and 入). */
export function lookAlike(a: string, b: string): boolean {
  return looks.has(a + b)
}

/** True for a character that may never be a slip for another: numerals for anything, opposites for each other. */
export function mustDiffer(a: string, b: string): boolean {
  return isNumeral(a) || isNumeral(b) || opposites.has(a + b)
}

/** True for 两 typed for a character of a long name that counts nothing (优两率): of all numerals it alone is such a slip. */
export function isNoCount(typed: string, meant: string): boolean {
  return typed === '两' && !isNumeral(meant)
}

/** True for a character without which a name may name something else: a numeral, or one that has an opposite. */
export function isTelling(char: string): boolean {
  return isNumeral(char) || opposed.has(char)
}

function pairsOf(groups: string): ReadonlySet<string> {
  const pairs = groups
    .split(' ')
    .flatMap((group) => [...group].flatMap((a) => [...group].filter((b) => b !== a).map((b) => a + b)))
  return new Set(pairs)
}
