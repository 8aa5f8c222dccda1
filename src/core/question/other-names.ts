/** 规上工业产值, 节能减排, 非税收入: an indicator's short word within a name of another thing. */
export function isPartOfOther(
  text: string,
  { word, start, end }: { word: string; start: number; end: number },
): boolean {
  if (text[start - 1] === '非') return true
  const behind = text.slice(end)
  return (
    (/工业$/.test(word) && /^(?:企业)?(?:总产值|产值|利润|营收|营业收入|销售|主营|用电|税收|贡献)/.test(behind)) ||
    (/节能$/.test(word) && /^减排/.test(behind))
  )
}
