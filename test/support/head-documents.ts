import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { documentOf } from './knowledge.ts'

/** Made-up documents of two regions whose heads have the forms that sites, archives and newspapers give them. */
export function headDocuments(): PlanDocument[] {
  return [PLAN, EXECUTION_REPORT, WORK_REPORT, NEWSPAPER_REPORT, CITY_PLAN].map((text, i) =>
    documentOf(text, `${i + 1}.txt`),
  )
}

const PLAN = `索引号：
QJ0201-2024-0007
文 号：清政发〔2024〕12号 发布单位：清江区人民政府办公室
发布日期：2024-03-05 浏览次数：120
清江区2024年国民经济和社会发展计划

一、主要目标

地区生产总值增长6%。

二、重点任务

建立“四色”台账。“四色”台账是指用红、黄、蓝、绿标明进度的问题清单，按月更新。

推进“两网”融合(即线上平台与线下窗口按一个标准办理)。

实施“五个一”工程[1]，带动民间投资。新建道路4条。

推动政企“双向奔赴”，服务更细。

公开权力清单、责任清单、负面清单“三张清单”，接受监督。

“链长制”即由区级领导担任产业链总召集人的制度，今年扩到8条链。

关爱“一老一小”，“一老一小”指老年人和儿童。

[1] “五个一”工程：建一个园区、育一批企业、引一批人才、设一只基金、办一次对接会
`

const EXECUTION_REPORT = `关于清江区2023年国民经济和社会发展计划执行情况与
2024年国民经济和社会发展计划草案的报告
（2024年1月18日在清江区第六届人民代表大会第四次会议上）
清江区发展和改革委员会
各位代表：

一、2023年计划执行情况

地区生产总值增长5.5%。
`

const WORK_REPORT = `政 府 工 作 报 告
——2024年1月17日在清江区第六届人民代表大会
第四次会议上
区长  周 一 帆
各位代表：

一、2023年工作回顾

修缮桥梁6座。
`

const NEWSPAPER_REPORT = `临江市2023年政府工作报告
来源：临江日报
2023年1月9日在临江市第十届人民代表大会第二次会议上市长李四方作政府工作报告。
各位代表：

一、过去一年工作

疏浚河道12公里。
`

const CITY_PLAN = `发布机构：临江市发展和改革委员会 公开日期：2024年02月06日
临江市2024年国民经济和社会发展计划

一、主要目标

地区生产总值增长5%。
`
