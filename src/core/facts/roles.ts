/** Words for who is in charge of a task, as labels and as headings of columns: sources of regular expressions. */
export const LEAD =
  '(?:[国省市区县]级)?牵头(?:责任|考核|负责|承办|落实|实施)?(?:单位|部门|科室|处室)|牵头(?= *:)|第一责任(?:单位|部门)|主办(?:单位|部门)|主要责任(?:单位|部门)'
export const RESPONSIBLE =
  '(?:[国省市区县]级)?责任(?:单位|部门|主体|科室|处室)|承办(?:单位|部门)|落实(?:单位|部门)|实施(?:单位|主体)|承担单位|考核单位'
export const OTHERS =
  '(?:[国省市区县]级)?(?:配合|协办|协作|协同|协助|参与|参加){1,2}(?:责任|落实)?(?:单位|部门|科室|处室)|(?:配合|协办)(?= *:)'
export const LEADER =
  '(?:市级|区级|县级)?(?:牵头|责任|分管|联系|包联|包保|挂联)(?:区|市|县)?领导|(?:区|市|县)?政府分管领导|(?:第一)?责任人|负责人'
export const TIME =
  '(?:完成|办结|整改|推进|落实|任务)?(?:时限|期限)|完成时间|时间(?:节点|要求|安排|进度)|时限要求|截止(?:时间|日期)|进度要求'

/** Headings of columns that name who is in charge or when. */
export const ROLE_HEADS = new RegExp(`^(?:${LEAD}|${RESPONSIBLE}|${OTHERS}|${LEADER}|${TIME})`)

/** What the name of a body ends with to which tasks are given, wherever it stands by itself: the source of an expression. */
export const BODY =
  '[局委办部厅署院镇乡]|中心|街道|公司|集团|政府|委员会|办公室|管委会|大队|支队|总队|妇联|残联|总工会|工商联|银行|海关'
