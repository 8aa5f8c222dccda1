import { makeDocx, makeXlsx } from './make-office.ts'
import { type MadeLine, makePdf } from './make-pdf.ts'

const text = (...runs: string[]) => ({ runs })
const cells = (...texts: string[]) => texts.map((one) => ({ text: one }))

/** A county's plan in Word: styled headings, digits in runs of their own, a table with merged headings. */
export function hefengDocx(): Uint8Array {
  return makeDocx([
    text('禾丰县', '2025', '年国民经济和社会发展计划'),
    text('禾政发〔', '2025', '〕', '6', '号'),
    { heading: 1, text: '一、2024年计划完成情况' },
    text(
      '2024',
      '年，全县完成地区生产总值',
      '156.8',
      '亿元，增长',
      '5.6',
      '%',
      '。农村居民人均可支配收入',
      '21430',
      '元，增长',
      '7.1',
      '%。',
    ),
    { heading: 1, text: '二、2025年主要预期目标' },
    text('按照积极稳妥的原则，', '2025', '年主要指标安排如下表。'),
    {
      table: [
        [
          { text: '指标名称', rows: 2 },
          { text: '计量单位', rows: 2 },
          { text: '2024年完成', columns: 2 },
          { text: '2025年目标', rows: 2 },
        ],
        cells('总量', '增速（%）'),
        cells('地区生产总值', '亿元', '156.8', '5.6', '增长6%左右'),
        cells('规模以上工业增加值', '亿元', '41.2', '8.1', '增长8%以上'),
        cells('固定资产投资', '亿元', '92.5', '-3.2', '增长5%'),
        cells('城镇居民人均可支配收入', '元', '36120', '4.9', '增长5.5%左右'),
        cells('单位GDP能耗降低率', '%', '', '-2.8', '完成上级下达任务'),
      ],
    },
    { heading: 1, text: '三、主要任务' },
    { heading: 2, text: '（一）扩大有效投资' },
    text('开工建设县城北环路，', '新建改建农村公路', '85', '公里，', '更新供水管网', '32', '公里。'),
    { heading: 2, text: '（二）办好民生实事' },
    text(
      '新增学前教育学位',
      '600',
      '个，建设村级养老互助站',
      '15',
      '所（牵头单位：县民政局；配合单位：县教育局、各乡镇）。',
    ),
  ])
}

/** A city's indicators in Excel: merged title and headings, per cent as fractions, a sheet by counties, a hidden sheet. */
export function yichuanXlsx(): Uint8Array {
  return makeXlsx([
    {
      name: '主要指标',
      rows: [
        ['沂川市2024年国民经济和社会发展主要指标计划表'],
        [],
        ['指标', '单位', '2023年', null, '2024年', null],
        [null, null, '实际完成', '比上年增长', '目标', '增速'],
        ['地区生产总值', '亿元', 2521.3, 0.058, 2680, 0.06],
        ['一般公共预算收入', '亿元', 178.6, 0.061, 189.3, 0.06],
        ['社会消费品零售总额', '亿元', 998.4, 0.07, null, 0.075],
        ['城镇新增就业', '万人', 4.52, null, 4.3, null],
      ],
      merged: ['A1:F1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3'],
      percent: ['D5', 'D6', 'D7', 'F5', 'F6', 'F7'],
    },
    {
      name: '分县区',
      rows: [
        ['县区', '地区生产总值增速目标（%）', '固定资产投资目标（亿元）'],
        ['东屏区', 6.5, 310],
        ['石桥县', 7, 128.5],
      ],
    },
    { name: '底稿', rows: [['草稿', 1]], hidden: true },
  ])
}

/** A district's investment goals by streets and quarters. */
export const QINGXI_CSV = `清溪区2024年固定资产投资目标分解表,,,,
街道,全年目标（亿元）,一季度（亿元）,上半年（亿元）,责任单位
"中和街道","1,020",210,530,中和街道办事处
北桥街道,86.5,18,42,北桥街道办事处
`

const LEFT = 90
const PER_LINE = 26

/** Paragraphs as a printer sets them: the first line indented by two characters, lines broken where they are full. */
export function setPages(paragraphs: readonly (string | { readonly title: string })[]): MadeLine[][] {
  const pages: MadeLine[][] = [[]]
  let y = 720
  const put = (line: Omit<MadeLine, 'y'>) => {
    if (y < 500) {
      pages.push([])
      y = 720
    }
    pages.at(-1)?.push({ ...line, y })
    y -= 28
  }
  for (const paragraph of paragraphs) {
    if (typeof paragraph !== 'string') {
      put({ text: paragraph.title, x: LEFT + (PER_LINE * 16 - paragraph.title.length * 22) / 2, size: 22 })
      continue
    }
    put({ text: paragraph.slice(0, PER_LINE - 2), x: LEFT + 32 })
    for (let at = PER_LINE - 2; at < paragraph.length; at += PER_LINE)
      put({ text: paragraph.slice(at, at + PER_LINE), x: LEFT })
  }
  return pages.map((lines, i) => [
    { text: '云屏市人大会议文件（十二）', x: LEFT, y: 800, size: 10 },
    ...lines,
    { text: `— ${i + 1} —`, x: 280, y: 50, size: 12 },
  ])
}

/** A city's plan as a PDF of several pages, some characters of which are look-alike radicals. */
export function yunpingPdf(): Uint8Array {
  const pages = setPages([
    { title: '云屏市2026年国民经济' },
    { title: '和社会发展计划' },
    '一、主要目标',
    '2026年全市经济社会发展的主要预期目标是：地区生产总值增长6%左右，规模以上工业增加值增长7.5%，固定资产投资增长8%以上，一般公共预算收入增长5.5%，社会消费品零售总额增长6.5%左右，城镇新增就业2.8万人以上，城镇调查失业率控制在5.5%以内，居民消费价格涨幅2%左右。',
    '二、重点任务',
    '（一）推进新型工业化',
    '实施技改项目120个，净增规模以上工业企业45家，培育国家级专精特新“小巨人”企业3家，力争高新技术企业突破380家。加快建设云屏化工新材料产业园，推动华岭电池二期项目竣工投产。',
    '（二）全面推进乡村振兴',
    '粮食产量稳定在86万吨以上，新建高标准农田12.5万亩，改造提升农村公路240公里。由市农业农村局牵头，市水利局、各县区配合。',
    '三、保障措施',
    '建立重点项目领导包联制度，每月调度、每季通报。全年安排市级重点项目260个，年度计划投资430亿元。',
  ])
  return makePdf(pages, { 目: '⽬', 生: '⽣', 长: '⻓', 民: '⺠', 工: '⼯' })
}

/** Every made file by its name. */
export function madeFiles(): Readonly<Record<string, string | Uint8Array>> {
  return {
    'hefeng-2025-plan.docx': hefengDocx(),
    'yichuan-2024-indicators.xlsx': yichuanXlsx(),
    'qingxi-2024-streets.csv': QINGXI_CSV,
    'yunping-2026-plan.pdf': yunpingPdf(),
  }
}
