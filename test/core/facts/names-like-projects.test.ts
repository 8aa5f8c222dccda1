import { describe, expect, it } from 'vitest'
import { namesLikeProjects } from '../../../src/core/facts/names-like-projects.ts'
import { makeFixture } from '../../support/documents.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()
const namesIn = (text: string) => namesLikeProjects(makeFixture('plan', 2024, '主要任务', text), lexicon)

describe('names of projects for telling what a question means', () => {
  it.each([
    ['a list with a stage behind it', '推进望湖路小学、江湾中心等项目前期工作。', ['望湖路小学', '江湾中心']],
    ['a name without a stage', '跟进江湾未来中心,做好服务。', ['江湾未来中心']],
    ['a verb within the part', '沿线积极推进锦绣平安大厦建设。', ['锦绣平安大厦']],
    ['both with and without a bracket', '加快滨河环路(二期)建设。', ['滨河环路(二期)', '滨河环路']],
    ['names joined by small words', '完成清江公园和望湖广场建设。', ['清江公园', '望湖广场']],
    ['a name behind a count', '新建3个北岸污水处理厂。', ['北岸污水处理厂']],
  ])('are found in %s', (_, text, names) => {
    const found = namesIn(text)

    expect(names.filter((name) => !found.has(name))).toEqual([])
  })

  it.each([
    ['what ends like none', '落实惠企政策。'],
    ['a mere kind', '推进重大项目建设。'],
    ['what is only pointed at', '改造各类公园。'],
  ])('are not %s', (_, text) => {
    expect([...namesIn(text)]).toEqual([])
  })

  it('take the aliases of the document in', () => {
    const document = { ...makeFixture('plan', 2024, '主要任务', '无。'), aliases: { 江湾片: ['江湾棚改', '江湾旧改'] } }

    expect([...namesLikeProjects(document, lexicon)]).toEqual(['江湾片', '江湾棚改', '江湾旧改'])
  })
})
