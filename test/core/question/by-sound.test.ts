import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hearNames } from '../../../src/core/question/by-sound.ts'
import { cleanQuestion } from '../../../src/core/question/normalise.ts'
import { buildKnowledge, type Knowledge } from '../../../src/core/search/knowledge.ts'
import { NameIndex } from '../../../src/core/search/name-index.ts'
import { goldQuestions } from '../../support/gold-questions.ts'
import { readJsonLines } from '../../support/json-lines.ts'
import { Asker, documentOf, intents, lexicon, seedDocuments } from '../../support/knowledge.ts'

const MADE_UP = `清江区2024年国民经济和社会发展计划

一、主要预期目标

——地区生产总值增长6.5%;

——规模以上工业增加值增长8%;

二、主要任务

抓好项目建设。推动江湾未来中心开工建设,加快望湖路小学、锦绣里片区征收,完成轨道交通7号线二期土地出让,推进友爱路、临山公园、林山公园建设。新声合唱团继续举办活动。
`

let made: Knowledge
let seeds: Knowledge

beforeAll(async () => {
  made = new Asker([documentOf(MADE_UP)]).knowledge
  seeds = new Asker(await seedDocuments()).knowledge
})

/** What is read of a question about the made-up document. */
function heardIn(question: string): string {
  return hearNames(question, made, intents).text
}

describe('a mistyped name is read by its sound', () => {
  it('with the place of what was typed, the name and its kind', () => {
    const { heard } = hearNames('今年固订资产投资多少', made, intents)

    expect(heard).toEqual([{ start: 2, end: 8, heard: '固订资产投资', name: '固定资产投资', kind: 'indicator' }])
  })

  it.each([
    ['one character of a project', '江湾未来中薪开工没有', '江湾未来中心开工没有'],
    ['one of three, with two that agree', '锦绣离片区征收到哪了', '锦绣里片区征收到哪了'],
    ['one of three in a region', '清姜区今年GDP目标', '清江区今年GDP目标'],
    ['half of a longer name', '网湖录小学什么时候建', '望湖路小学什么时候建'],
    ['all but one of a longer name, where it fills the stretch', '今年工夜头字多少', '今年工业投资多少'],
    ['ahead of a digit, which stays', '轨到交通8号线二期', '轨道交通8号线二期'],
    ['beside digits that agree', '轨到交通7号线二期出让没有', '轨道交通7号线二期出让没有'],
    ['front and back nasal in a long name', '今年地区声产总值增速', '今年地区生产总值增速'],
    ['flat and curled tongue', '今年地区生产种值增速', '今年地区生产总值增速'],
    ['n and l', '空气质量优娘率', '空气质量优良率'],
    ['a name of two that fills its stretch', '固头目标', '固投目标'],
    ['a name right before a word of asking that makes a word with it', '今年城镇收如是多少', '今年城镇收入是多少'],
  ])('%s', (_, typed, read) => {
    expect(heardIn(typed)).toBe(read)
  })

  it('in several places of one question, each in order of place', () => {
    const { text, heard } = hearNames('清姜区今年固定资产头资和规模以上工业增加直', made, intents)

    expect(text).toBe('清江区今年固定资产投资和规模以上工业增加值')
    expect(heard.map(({ name }) => name)).toEqual(['清江区', '固定资产投资', '规模以上工业增加值'])
  })

  it('as the longest name that fits', () => {
    const { heard } = hearNames('全社会固定资产头资', made, intents)

    expect(heard.map(({ name }) => name)).toEqual(['全社会固定资产投资'])
  })

  it('only where sounds are known', () => {
    const silent = buildKnowledge(made.documents, lexicon)

    expect(hearNames('今年固订资产投资多少', silent, intents).text).toBe('今年固订资产投资多少')
    expect(hearNames('今年固定资投资多少', silent, intents).text).toBe('今年固定资产投资多少')
  })
})

describe('one slip in a long name is mended', () => {
  it.each([
    ['a character that looks like the right one', '居民人均可支配收人', '居民人均可支配收入'],
    ['a missing character', '今年固定资投资', '今年固定资产投资'],
    ['a doubled character', '地区生产产总值增速', '地区生产总值增速'],
  ])('%s', (_, typed, read) => {
    expect(heardIn(typed)).toBe(read)
  })

  it.each([
    ['a wrong character of another look and sound', '单位地区生产总值水耗'],
    ['a character that looks alike in a short name', '农民收人'],
    ['a missing character in a short name', '城投资'],
    ['a missing numeral', '轨道交通7号线期出让'],
    ['a missing character that tells which', '规模以工业增加值'],
    ['an ordinal', '第四产业增加值'],
    ['the opposite', '外贸进口总额'],
    ['a doubled numeral', '轨道交通7号线二二期出让'],
  ])('%s is not', (_, typed) => {
    expect(heardIn(typed)).toBe(typed)
  })
})

describe('what is no slip stays as it was typed', () => {
  it.each([
    ['a stretch that stands in a document', '新声合唱团有几次活动'],
    ['a name of the lexicon that sounds like another', '陕西省今年GDP目标'],
    ['one of three that agrees is too little', '青姜区的目标'],
    ['near sound in a name of three', '秦江区的投入'],
    ['a name of two within a longer stretch', '办公地点在哪里'],
    ['a name of two that is a word as it stands', '事业单位多少人'],
    ['another word that sounds like a name of two', '工地多少个'],
    ['an opposite that sounds like it', '买地多少宗'],
    ['a word of which every character differs', '今年城建头子多少'],
    ['a word that reaches beyond the stretch', '友爱录取多少人'],
    ['a numeral that sounds like it', '规模以上工一增加值'],
    ['an English question', 'What is the GDP target for 2024?'],
    ['nothing', ''],
  ])('%s', (_, typed) => {
    expect(heardIn(typed)).toBe(typed)
  })

  it('also where other names of this kind are near', () => {
    const near =
      '税收收入 财政支出 城镇居民收入 农村居民收入 第二产业增加值 登记失业率 调查失业率 货物进口总额 地区生产净值 徐家棚街 倒口湖小学 大东门中学 武汉市第六医院 滨江核心区C3地块 华中金融城三期 武昌区滨湖小学 轨道交通12号线三期 规模以下工业增加值 一般公共预算支出 政府性基金收入 高技术企业 公益投资 流动资产投资 出口退税总额 失业人员 事业编制 城市居民收入 武冈市 红安县 昌武区 黄鹤楼 粮道街'
        .split(' ')
        .map((name) => `${name}今年多少`)

    const changed = near.filter((question) => hearNames(question, seeds, intents).text !== question)

    expect(changed).toEqual([])
  })
})

describe('a stretch that may be several names', () => {
  it('is left as it is, with all of them', () => {
    const { text, heard, unsure } = hearNames('善西省今年GDP目标', made, intents)

    expect(text).toBe('善西省今年GDP目标')
    expect(heard).toEqual([])
    expect(unsure).toEqual([{ start: 0, end: 3, heard: '善西省', names: ['山西省', '陕西省'] }])
  })

  it('is told by its place in the corrected text', () => {
    const { text, unsure } = hearNames('固定资投资和霖山公园', made, intents)
    const [open] = unsure

    expect(text).toBe('固定资产投资和霖山公园')
    expect(text.slice(open?.start, open?.end)).toBe('霖山公园')
    expect(open?.names).toEqual(['临山公园', '林山公园'])
  })

  it('is one where the names are of one thing', () => {
    const { heard, unsure } = hearNames('鸿棉宿舍出让了吗', seeds, intents)

    expect(heard).toHaveLength(1)
    expect(unsure).toEqual([])
  })
})

describe('a question without an unmatched stretch', () => {
  const unbuilt = (knowledge: Knowledge): Knowledge => ({
    ...knowledge,
    names: new NameIndex(() => {
      throw new Error('names are looked at')
    }),
  })

  it.each(['今年固定资产投资目标是多少', '2024年GDP增长几个点', '轨道交通7号线二期', 'GDP target'])(
    '%s never looks at the names',
    (question) => {
      const { text } = hearNames(question, unbuilt(made), intents)

      expect(text).toBe(question)
    },
  )

  it('is told from one that has such a stretch', () => {
    expect(() => hearNames('固订资产投资', unbuilt(made), intents)).toThrow('names are looked at')
  })
})

const typoSchema = z.object({ typed: z.string(), read: z.string() })

describe('typing slips of officials about the two documents', () => {
  it.each(['typos.jsonl', 'typos-2.jsonl'])('are read as they were meant: %s', (file) => {
    const typos = readJsonLines(path.join(import.meta.dirname, file), typoSchema)

    const wrong = typos
      .map(({ typed, read }) => ({ typed, read, heard: hearNames(cleanQuestion(typed).text, seeds, intents).text }))
      .filter(({ read, heard }) => heard !== read)

    expect(wrong).toEqual([])
  })

  it('are the only thing that is corrected in the questions with gold', () => {
    const questions = ['targets.jsonl', 'targets-2.jsonl', 'targets-3.jsonl', 'targets-4.jsonl']
      .flatMap(goldQuestions)
      .map(({ question }) => cleanQuestion(question).text)

    const changed = questions.flatMap((question) => {
      const { heard, unsure } = hearNames(question, seeds, intents)
      return [...heard.map((one) => `${one.heard} ${one.name}`), ...unsure.map((one) => one.heard)]
    })

    expect(questions.length).toBeGreaterThan(500)
    expect(changed.sort()).toEqual([
      '固订资产投资 固定资产投资',
      '地区声产总值 地区生产总值',
      '地区生产总直 地区生产总值',
      '居民人均可支配收人 居民人均可支配收入',
    ])
  })
})
