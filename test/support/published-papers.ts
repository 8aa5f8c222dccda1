import { readDocx } from '../../src/adapters/formats/docx.ts'
import type { ReadFile } from '../../src/adapters/formats/format.ts'
import { readHtml } from '../../src/adapters/formats/html.ts'
import { readPdf } from '../../src/adapters/formats/pdf.ts'
import { textFormat } from '../../src/adapters/formats/text.ts'
import type { DocumentMetadata } from '../../src/core/document/plan-document.ts'
import { makeDocx } from './make-office.ts'
import { makePdf } from './make-pdf.ts'

/** Kind, period, indicator, value and unit of a figure. */
export type Told = readonly [string, string, string | null, number | null, string]

/** A paper as a government publishes it, and what has to be read of it; written before anything read it. */
export interface PublishedPaper {
  readonly name: string
  readonly read: () => Promise<ReadFile>
  readonly is: Partial<DocumentMetadata>
  /** Figures that it must give, among others. */
  readonly figures?: readonly Told[]
  /** Words that stand in no figure's quote. */
  readonly noFigure?: readonly string[]
  /** Paragraphs that stand in it word by word. */
  readonly paragraphs?: readonly string[]
  /** Headings from the top for the paragraph that has some words. */
  readonly under?: readonly (readonly [string, readonly string[]])[]
  /** Words that are in no paragraph. */
  readonly nowhere?: readonly string[]
}

const text =
  (words: string, encode: (text: string) => Uint8Array = (one) => new TextEncoder().encode(one)) =>
  async () =>
    textFormat.read('paper.txt', encode(words))

const page = (html: string) => () => readHtml('paper.html', new TextEncoder().encode(html))

const pdf = (pages: readonly (readonly string[])[]) => () =>
  readPdf('paper.pdf', makePdf(pages.map((lines) => lines.map((line, i) => ({ text: line, x: 80, y: 780 - 24 * i })))))

/** UTF-16 with its mark: what Windows calls Unicode. */
function utf16(words: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le'))
}

const cells = (...texts: string[]) => texts.map((one) => ({ text: one }))

export const PUBLISHED_PAPERS: readonly PublishedPaper[] = [
  {
    name: 'report on last year and plan of this one, chapters without years, title over three lines',
    read: text(`关于青岚市2023年国民经济和社会发展
计划执行情况与2024年国民经济和
社会发展计划草案的报告
2024年1月23日在青岚市第十六届人民代表大会第三次会议上
青岚市发展和改革委员会
各位代表：
受市人民政府委托，现将有关情况报告如下。
一、国民经济和社会发展计划执行情况
全市地区生产总值完成862.4亿元，增长5.6%。一般公共预算收入完成48.9亿元，下降2.3%。
二、国民经济和社会发展的主要预期目标
地区生产总值增长6%左右；一般公共预算收入增长4%；城镇新增就业1.8万人以上。
三、主要任务和措施
开工建设城北水厂，新建供水管网26公里。`),
    is: {
      title: '关于青岚市2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告',
      ...{ kind: 'report', region: '青岚市', level: 'city', year: 2024, period: '2024', reported: '2024-01-23' },
    },
    figures: [
      ['actual', '2023', 'gdp', 862.4, '亿元'],
      ['actual', '2023', 'fiscal_revenue', -2.3, '%'],
      ['target', '2024', 'gdp', 6, '%'],
      ['task', '2024', null, 26, '公里'],
    ],
  },
  {
    name: 'work report under a bare title, speaker with a blank in the name, year in Chinese numerals',
    read: text(`政府工作报告
——二〇二五年一月九日在石桥县第十八届人民代表大会第五次会议上
县人民政府县长　　赵　某
各位代表：
现在，我代表县人民政府，向大会报告工作。
一、2024年工作回顾
地区生产总值增长5.2%，新增市场主体3100户。
二、2025年工作安排
地区生产总值增长5.5%以上，城镇新增就业4500人。`),
    is: { kind: 'work_report', region: '石桥县', level: 'county', year: 2025, period: '2025', reported: '2025-01-09' },
    figures: [
      ['actual', '2024', 'gdp', 5.2, '%'],
      ['target', '2025', 'new_urban_jobs', 4500, '人'],
    ],
  },
  {
    name: 'a plan whose title names no region, published with labels in a table',
    read: page(`<html><head><title>2024年国民经济和社会发展计划_云溪区人民政府</title></head><body>
<div class="header">云溪区人民政府门户网站</div><div class="crumb">您的位置：首页 &gt; 政务公开 &gt; 规划计划</div>
<table class="xxgk"><tr><td>索 引 号</td><td>001203/2024-00031</td><td>发布机构</td><td>云溪区发展和改革局</td></tr>
<tr><td>文　　号</td><td>云政发〔2024〕3号</td><td>发布日期</td><td>2024-02-18</td></tr></table>
<h1>2024年国民经济和社会发展计划</h1><div id="zoom">
<p>一、主要预期目标</p><p>地区生产总值增长6.5%左右，固定资产投资增长8%。</p>
<p>二、重点工作</p><p>改造老旧小区21个，新增公共停车泊位1200个，建成社区食堂9家。全年完成河道清淤35公里。</p></div>
<div class="footer">主办：云溪区人民政府办公室 备案号0000</div></body></html>`),
    is: {
      title: '2024年国民经济和社会发展计划',
      ...{ kind: 'plan', region: '云溪区', level: 'county', year: 2024, published: '2024-02-18' },
      ...{ number: '云政发〔2024〕3号', issuer: '云溪区发展和改革局' },
    },
    figures: [
      ['target', '2024', 'gdp', 6.5, '%'],
      ['task', '2024', null, 21, '个'],
    ],
    nowhere: ['备案号', '您的位置'],
  },
  {
    name: 'lines broken every thirty characters, page numbers between them',
    read: text(`临泽区2023年上半年国民经济和社会发展计划执行情况的报告
一、上半年计划执行情况
今年以来，全区上下坚持稳中求进工作总基调，经济运行总体平稳，上半年
实现地区生产总值118.6亿元，同比增长5.4%；完成一般公共预算收入9.
73亿元，同比增长3.1%；固定资产投资同比增长7.8%，其中工业投资
增长12.5%。
— 1 —
（一）项目建设有序推进。全区128个重点项目完成投资42.3亿元，占
年度计划的53.6%，新开工项目37个。
二、下半年工作安排
紧盯全年目标，抓好项目、消费、就业三件事，确保完成年度任务，新建口
袋公园6个。`),
    is: { kind: 'report', region: '临泽区', year: 2023, period: '2023H1' },
    figures: [
      ['actual', '2023H1', 'gdp', 118.6, '亿元'],
      ['actual', '2023H1', 'fiscal_revenue', 9.73, '亿元'],
      ['actual', '2023H1', 'industrial_investment', 12.5, '%'],
      ['task', '2023', null, 6, '个'],
    ],
    nowhere: ['— 1 —'],
  },
  {
    name: 'what became of a work report’s tasks is a report, not a work report',
    read: text(`关于2024年《政府工作报告》重点任务完成情况的通报
南屏市人民政府办公室
2025年1月6日
一、经济运行
1.地区生产总值增长6%。完成情况：增长5.7%。
二、民生实事
新建公办幼儿园4所，已全部投用。`),
    is: { kind: 'report', region: '南屏市', year: 2024 },
  },
  {
    name: 'a breakdown of a work report’s tasks, sent on with a notice',
    read: page(`<body><div class="nav"><a href="/">首页</a><a href="/zw">政务</a></div>
<h1>临江市人民政府办公室关于印发2025年政府工作报告主要任务分解方案的通知</h1>
<p>临政办发〔2025〕8号</p><p>发布时间：2025-02-27 17:02 来源：市政府办 浏览次数：312</p>
<div class="TRS_Editor"><p>各县（区）人民政府，市政府各部门：</p><p>《2025年政府工作报告主要任务分解方案》已经市政府同意，现印发给你们，请认真抓好落实。</p>
<p>临江市人民政府办公室</p><p>2025年2月26日</p>
<p>一、经济发展目标</p><p>1.地区生产总值增长5.5%以上。（牵头单位：市发展改革委；责任单位：市统计局、各县区人民政府）</p>
<p>2.社会消费品零售总额增长6%。（牵头单位：市商务局）</p>
<p>二、城市建设</p><p>3.新建改建农村公路180公里。（牵头单位：市交通运输局）</p></div></body>`),
    is: {
      ...{ kind: 'tasks', region: '临江市', level: 'city', year: 2025, published: '2025-02-27' },
      number: '临政办发〔2025〕8号',
    },
    figures: [
      ['target', '2025', 'gdp', 5.5, '%'],
      ['task', '2025', null, 180, '公里'],
    ],
  },
  {
    name: 'budget report, chapters by year',
    read: text(`关于青岩县2023年财政预算执行情况和2024年财政预算（草案）的报告
青岩县财政局
（2024年1月10日）
一、2023年财政预算执行情况
全县一般公共预算收入完成12.35亿元，为预算的101.2%，增长5.1%。
二、2024年财政预算草案
全县一般公共预算收入预期增长4%。`),
    is: { kind: 'budget', region: '青岩县', year: 2024, period: '2024' },
    figures: [
      ['actual', '2023', 'fiscal_revenue', 12.35, '亿元'],
      ['target', '2024', 'fiscal_revenue', 4, '%'],
    ],
  },
  {
    name: 'five-year outline with 二〇三五年, chapters and sections',
    read: text(`白水县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要
第一章　发展基础
“十三五”时期，全县地区生产总值年均增长6.8%。
第二章　主要目标
第一节　“十四五”时期主要目标
到2025年，全县地区生产总值达到180亿元，常住人口城镇化率达到52%。
第三章　重大工程
新建改建农村公路600公里。`),
    is: { kind: 'plan', region: '白水县', year: 2021, period: '2021-2025' },
    figures: [
      ['target', '2025', 'gdp', 180, '亿元'],
      ['task', '2021-2025', null, 600, '公里'],
    ],
    noFigure: ['2035'],
  },
  {
    name: 'mid-term evaluation of a five-year plan',
    read: text(`白水县“十四五”规划纲要实施情况中期评估报告
白水县发展和改革局　2023年9月
一、主要指标进展情况
2022年地区生产总值达到142.6亿元，“十四五”前两年年均增长5.9%。
二、存在的问题
工业基础薄弱。`),
    is: { kind: 'report', region: '白水县' },
    figures: [['actual', '2022', 'gdp', 142.6, '亿元']],
  },
  {
    name: 'UTF-16, full-width digits, banner',
    read: text(
      `乌兰前旗２０２４年国民经济和社会发展计划\r\n一、主要预期目标\r\n——地区生产总值增长７％以上；\r\n——粮食产量稳定在４５万吨；\r\n二、重点任务\r\n新建高标准农田１２．５万亩。\r\n`,
      utf16,
    ),
    is: { kind: 'plan', region: '乌兰前旗', level: 'county', year: 2024 },
    figures: [
      ['target', '2024', 'gdp', 7, '%'],
      ['target', '2024', 'grain_output', 45, '万吨'],
      ['task', '2024', null, 12.5, '万亩'],
    ],
  },
  {
    name: 'first three quarters, autonomous county, toolbar and related links',
    read: text(`当前位置： 首页 >> 信息公开 >> 统计信息
打印本页 关闭窗口
木兰满族自治县2024年前三季度国民经济和社会发展计划执行情况报告
日期：2024-10-30 来源：县发改局 作者： 点击：211
一、前三季度经济运行情况
全县地区生产总值完成76.2亿元，同比增长5.0%。
二、四季度工作打算
完成固定资产投资18亿元。
上一篇：木兰满族自治县2024年上半年经济运行情况
下一篇：没有了
扫一扫在手机打开当前页`),
    is: { kind: 'report', region: '木兰满族自治县', level: 'county', year: 2024, period: '2024Q1-Q3' },
    figures: [['actual', '2024Q1-Q3', 'gdp', 76.2, '亿元']],
    nowhere: ['上一篇', '下一篇', '扫一扫'],
  },
  {
    name: 'glossary at the end with numbered entries',
    read: text(`沙洲市2025年政府工作报告
一、2025年目标任务
地区生产总值增长5.5%左右。实施“百企升级”行动，新增规上工业企业50家。
名词解释
1.“百企升级”行动：指三年内推动100家企业完成设备更新，投入技改资金20亿元。
2.“三个一”工程：指建设1个产业园、10个孵化器、100个车间。`),
    is: { kind: 'work_report', region: '沙洲市', year: 2025 },
    figures: [
      ['target', '2025', 'gdp', 5.5, '%'],
      ['target', '2025', 'above_scale_enterprises', 50, '家'],
    ],
    noFigure: ['100家', '20亿元', '10个孵化器'],
  },
  {
    name: 'attachment with a table behind the body, tabs between cells',
    read: text(`关于下达云台区2024年国民经济和社会发展计划的通知
云政〔2024〕2号
各街道办事处，区政府各部门：
现将计划下达给你们，请认真组织实施。
一、总体要求
坚持稳中求进。
二、保障措施
强化督查考核，每季度通报一次。
云台区人民政府
2024年3月1日
附件：云台区2024年主要指标计划表
附件
云台区2024年主要指标计划表
指标名称\t计量单位\t2023年完成\t2024年计划
地区生产总值\t亿元\t305.2\t325
社会消费品零售总额\t亿元\t98.6\t105
城镇新增就业\t人\t6120\t6000`),
    is: { kind: 'plan', region: '云台区', year: 2024, number: '云政〔2024〕2号' },
    figures: [
      ['actual', '2023', 'gdp', 305.2, '亿元'],
      ['target', '2024', 'gdp', 325, '亿元'],
      ['target', '2024', 'new_urban_jobs', 6000, '人'],
    ],
    under: [['地区生产总值', ['附件']]],
  },
  {
    name: 'Word: bracketed date line, digits in own runs, merged table of tasks',
    read: async () =>
      readDocx(
        'paper.docx',
        makeDocx([
          { runs: ['松河县', '2025', '年重点工作任务分解表'] },
          { runs: ['（', '2025', '年', '3', '月）'] },
          {
            table: [
              cells('序号', '重点任务', '年度目标', '牵头单位', '完成时限'),
              [
                { text: '1', rows: 2 },
                { text: '工业提质', rows: 2 },
                ...cells('新增规上工业企业12家', '县工信局', '12月底'),
              ],
              cells('工业投资增长10%', '县发改局', '12月底'),
              cells('2', '养老服务', '新建村级养老站20个', '县民政局', '9月底'),
            ],
          },
        ]),
      ),
    is: { kind: 'tasks', region: '松河县', year: 2025 },
    figures: [
      ['task', '2025', null, 20, '个'],
      ['target', '2025', 'industrial_investment', 10, '%'],
    ],
  },
  {
    name: 'PDF with a running number on each page and broken sentences',
    read: pdf([
      [
        '龙泉区2024年国民经济和社会发展计划',
        '一、主要预期目标',
        '地区生产总值增长6%左右，一般公共预算收入增长5%，固定',
        '资产投资增长7%，社会消费品零售总额增长8%以上，城镇新',
        '增就业5200人。',
        '- 1 -',
      ],
      ['二、重点任务', '（一）加快城市更新。改造老旧小区18个，惠及居民3600', '户，加装电梯40部。', '- 2 -'],
    ]),
    is: { kind: 'plan', region: '龙泉区', year: 2024 },
    figures: [
      ['target', '2024', 'fixed_asset_investment', 7, '%'],
      ['target', '2024', 'new_urban_jobs', 5200, '人'],
      ['task', '2024', null, 40, '部'],
    ],
    nowhere: ['- 1 -', '- 2 -'],
  },
  {
    name: 'statistical communiqué',
    read: text(`2023年平阳县国民经济和社会发展统计公报
平阳县统计局
2024年4月12日
一、综合
全年地区生产总值214.5亿元，比上年增长5.3%。
二、农业
粮食总产量32.8万吨。
注：1.本公报数据为初步统计数。`),
    is: { kind: 'report', region: '平阳县', year: 2023, period: '2023' },
    figures: [
      ['actual', '2023', 'gdp', 214.5, '亿元'],
      ['actual', '2023', 'grain_output', 32.8, '万吨'],
    ],
  },
  {
    name: 'street under its district, office in front of the title',
    read: text(`江北区红星街道办事处关于印发《红星街道2024年工作要点》的通知
各社区、各科室：
一、重点任务
新增养老床位60张，改造背街小巷7条。`),
    is: { kind: 'plan', region: '红星街道', level: 'street', year: 2024 },
    figures: [['task', '2024', null, 60, '张']],
  },
  {
    name: 'half year of a report that names the plan’s year first',
    read: text(`云峰县人民政府关于2024年国民经济和社会发展计划上半年执行情况的报告
——2024年8月28日在县十七届人大常委会第二十一次会议上
县发展和改革局局长 钱某某
主任、各位副主任、各位委员：
一、计划执行情况
上半年，地区生产总值完成58.3亿元，增长4.9%，完成全年目标的46.1%。
二、下步工作
力争全年地区生产总值增长6%。`),
    is: { kind: 'report', region: '云峰县', year: 2024, period: '2024H1', reported: '2024-08-28' },
    figures: [['actual', '2024H1', 'gdp', 58.3, '亿元']],
  },
  {
    name: 'a page with the notice and the plan, head labels with full-width colons, signature between',
    read: page(`<body><div class="wrap"><div class="position">当前位置：<a>首页</a>&gt;<a>文件</a></div>
<div class="content"><h2>海棠市人民政府关于下达2025年海棠市国民经济和社会发展计划的通知</h2>
<p>信息来源：市发展改革委　发布时间：2025-03-12 09:00　【字体：大 中 小】</p>
<p>海政发〔2025〕1号</p><p>各县、区人民政府：</p><p>《2025年海棠市国民经济和社会发展计划》已经市人大批准，现下达。</p>
<p>海棠市人民政府</p><p>2025年3月10日</p><p>（此件公开发布）</p>
<p><strong>2025年海棠市国民经济和社会发展计划</strong></p><p><strong>一、主要预期目标</strong></p>
<p>地区生产总值增长5.8%左右，规模以上工业增加值增长7%，居民消费价格涨幅2%左右。</p>
<p><strong>二、重点任务</strong></p><p>（一）扩大投资。安排市级重点项目260个，年度计划投资410亿元。</p></div></div></body>`),
    is: {
      kind: 'plan',
      region: '海棠市',
      level: 'city',
      year: 2025,
      published: '2025-03-12',
      number: '海政发〔2025〕1号',
    },
    figures: [
      ['target', '2025', 'gdp', 5.8, '%'],
      ['target', '2025', 'cpi', 2, '%'],
    ],
  },
  {
    name: 'development zone, quarter, lost signs beside digits',
    read: text(`高新技术产业开发区2024年一季度经济运行情况
滨州市高新区管委会　发布日期：2024-04-25
一、主要指标
至331日，规上工业总产值完成36.2亿元，增长8.4%。拆除各类违建35149643平方米。`),
    is: { kind: 'report', year: 2024, period: '2024Q1', published: '2024-04-25' },
    figures: [['actual', '2024Q1', null, null, '平方米']],
  },
  {
    name: 'province, title with a date in brackets and a spaced heading',
    read: text(`青云省人民政府
政　府　工　作　报　告
（2026年1月15日在青云省第十四届人民代表大会第四次会议上）
省长　孙　某
一、“十四五”时期和2025年工作回顾
地区生产总值达到3.2万亿元、增长5.4%。
二、2026年重点工作
地区生产总值增长5%左右。`),
    is: { kind: 'work_report', region: '青云省', level: 'province', year: 2026, reported: '2026-01-15' },
    figures: [
      ['actual', '2025', 'gdp', 5.4, '%'],
      ['target', '2026', 'gdp', 5, '%'],
    ],
  },
]
