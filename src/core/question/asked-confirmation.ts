/** Confirms or doubts: 是2021年才准备出让的吧. */
export const CONFIRMS = /吧[?？。]?$|吗[?？。]?$|是不是|对不对|对吗|是否|\b(?:right|correct|isn't it|true)\b/i

/** Words behind a statement that ask whether it is so: 我没记反吧, 文件里是这么写的吗, 对不对. */
const ASKS_WHETHER_SO =
  /[,、;\s]*(?:(?:我|俺|咱)?(?:应该)?(?:没有?)(?:记|说|看|听|搞|弄|写|理解)(?:反|错|混|岔)了?(?:吧|吗|么)|(?:这?(?:文件|报告|计划|材料|原文))?(?:里面?|上面?|中)?真?的?是?(?:不是)?这[么样](?:写|说|讲|定|提|列)的(?:吧|吗|么)?|(?:这(?:个|句)?(?:数|话|说法)?)?(?:对不对|是不是|对吗|对吧|对么|是吗|是吧|没错吧|属实吗|有这回事吗|有这事吗)|(?:is|am|was)(?: that| this| it| I)? (?:right|correct|true)|(?:right|correct|true|isn't it|is it))[?。!\s]*$/iu

/** A statement held up to be confirmed, without the words behind it that ask whether it is so; undefined where there are none, or nothing else. */
export function statementHeldUp(content: string): string | undefined {
  const said = content.replace(ASKS_WHETHER_SO, '')
  return said !== content && said.trim().length >= 4 ? said : undefined
}
