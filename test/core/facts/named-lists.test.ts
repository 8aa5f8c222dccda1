import { describe, expect, it } from 'vitest'
import { clausesAfterColon, namedLists } from '../../../src/core/facts/named-lists.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()

describe('names in front of a count', () => {
  it.each([
    ['引进海川智能、明达电机等6家企业', ['海川智能', '明达电机'], 6, '6家企业', false],
    ['完成北港片、东门老街等3宗地块出让', ['北港片', '东门老街'], 3, '3宗地块', false],
    ['启动南塘、柳湾两座变电站及9公里电缆通道', ['南塘', '柳湾'], 2, '两座变电站', true],
    ['打造渔港夜市、老码头步行街2条特色街区', ['渔港夜市', '老码头步行街'], 2, '2条特色街区', true],
    ['推动“降尘、治车、控煤”三大措施', ['降尘', '治车', '控煤'], 3, '三大措施', true],
    ['推进城东新城、会展中心等一批重大项目建设', ['城东新城', '会展中心'], null, '一批重大项目', false],
    ['持续做好清水河(城区段)等五处水体治理', ['清水河(城区段)'], 5, '五处水体治理', false],
    ['推动交通、水务、环卫等公共设施联网', ['交通', '水务', '环卫'], null, '公共设施联网', false],
  ] as const)('are read with it: %s', (clause, names, value, counted, complete) => {
    const [list] = namedLists(clause, lexicon)

    expect(list).toMatchObject({ names, value, counted, complete })
  })

  it.each([
    '新建社区卫生站2个、养老驿站9个',
    '改造东湖7个、北渠3个、西河15个雨水排口',
    '共有9家企业入选',
    '举办招聘会20场',
    '城南、城北5个社区',
    '打造2-3条特色街巷',
  ])('are none: %s', (clause) => {
    expect(namedLists(clause, lexicon)).toEqual([])
  })

  it('are never more than are counted', () => {
    expect(namedLists('建成甲园、乙园、丙园等2个公园', lexicon)).toEqual([])
  })
})

describe('names behind a colon', () => {
  it('are parted by semicolons, else by commas, up to the end of the sentence', () => {
    const text = '办好两件实事:新建县二幼、改建城关小学;亮化小巷18条。其余照旧。'

    expect(clausesAfterColon(text, text.indexOf(':'))).toEqual(['新建县二幼、改建城关小学', '亮化小巷18条'])
    expect(clausesAfterColon('重点有:修路,架桥。', 3)).toEqual(['修路', '架桥'])
  })
})
