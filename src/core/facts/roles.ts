/** Words for who is in charge of a task, as labels and as headings of columns: sources of regular expressions. */
export const LEAD =
  '(?:[国省市区县]级)?牵头(?:单位|部门|责任单位|科室)|第一责任(?:单位|部门)|主办单位|主要责任(?:单位|部门)'
export const RESPONSIBLE = '(?:[国省市区县]级)?责任(?:单位|部门|主体|科室)|承办单位|落实单位|实施单位|承担单位'
export const OTHERS = '(?:[国省市区县]级)?(?:配合|协办|协作|协同|参与|参加)(?:责任)?(?:单位|部门)'
export const LEADER =
  '(?:市级|区级|县级)?(?:牵头|责任|分管|联系|包联|包保|挂联)(?:区|市|县)?领导|(?:区|市|县)?政府分管领导|(?:第一)?责任人|负责人'
export const TIME = '完成时限|时限|完成时间|时间节点|完成期限|办结时限'

/** Headings of columns that name who is in charge or when. */
export const ROLE_HEADS = new RegExp(`^(?:${LEAD}|${RESPONSIBLE}|${OTHERS}|${LEADER}|${TIME})`)
