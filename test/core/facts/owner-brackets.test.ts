import { describe, expect, it } from 'vitest'
import { extractOwners } from '../../../src/core/facts/extract-owners.ts'
import { deadlineIn } from '../../../src/core/facts/owner-brackets.ts'
import { makeFixture } from '../../support/documents.ts'

const ownersIn = (text: string) =>
  extractOwners(makeFixture('taskBreakdown', 2025, '重点任务', text)).map(({ lead, others, leader, task, quote }) => ({
    task,
    lead: lead.join('、'),
    others: others.join('、'),
    leader: leader ?? '',
    by: deadlineIn(quote) ?? '',
  }))

describe('a bracket behind a task', () => {
  it.each([
    ['（清江海关牵头，市贸促会、市商务局按职责分工配合）', '清江海关', '市贸促会、市商务局', ''],
    ['（市交通运输局牵头，市发展改革委、市港航集团按职责分工负责）', '市交通运输局', '市发展改革委、市港航集团', ''],
    ['（市财政局会同市审计局负责）', '市财政局', '市审计局', ''],
    ['（市教育局牵头、市住建局配合，8月底前完成）', '市教育局', '市住建局', '8月底前完成'],
    ['（11月底完成，牵头考核单位：市文旅局）', '市文旅局', '', '11月底完成'],
    ['（持续推进，牵头考核单位：市工信局、市大数据局）', '市工信局、市大数据局', '', '持续推进'],
    ['（责任单位：市财政局、市国资委，完成时限：6月底）', '市财政局', '市国资委', '6月底'],
    ['【牵头单位：市国资委；配合单位：市税务局；完成时限：2025年5月底前】', '市国资委', '市税务局', '2025年5月底前'],
    ['（责任单位：市教育局（牵头）、市住建局）', '市教育局', '市住建局', ''],
    ['（市民政局主办，市市场监管局协办，年底前）', '市民政局', '市市场监管局', '年底前'],
    ['（市发展和改革委员会和市统计局共同负责）', '市发展和改革委员会', '市统计局', ''],
    ['（市水利局牵头，各县（市、区）人民政府配合）', '市水利局', '各县(市、区)人民政府', ''],
    ['（6月底前完成）（市城管局牵头）', '市城管局', '', '6月底前完成'],
    ['（0.5分）（市医保局负责）', '市医保局', '', ''],
  ])('%s', (bracket, lead, others, by) => {
    expect(ownersIn(`1.改造柳浦码头，新建泊位3个。${bracket}`)).toEqual([
      { task: '改造柳浦码头，新建泊位3个', lead, others, leader: '', by },
    ])
  })

  it('belongs to what stands behind the bracket before it', () => {
    expect(
      ownersIn('1.扩大出口。建立商品清单。（清江海关负责）培育外贸企业12家。（市商务局牵头，清江海关配合）'),
    ).toMatchObject([
      { task: '建立商品清单', lead: '清江海关' },
      { task: '培育外贸企业12家', lead: '市商务局', others: '清江海关' },
    ])
  })

  it('is read beside brackets that nothing closes', () => {
    expect(JSON.stringify(ownersIn('[推进码头建设(一期。(责任单位:区港航中心)'))).toContain('区港航中心')
  })

  it('on a line of its own is of the paragraph above it', () => {
    expect(ownersIn('1.盘活闲置厂房8万平方米。\n\n（市自然资源局牵头，市财政局配合，9月底前完成）')).toEqual([
      { task: '盘活闲置厂房8万平方米', lead: '市自然资源局', others: '市财政局', leader: '', by: '9月底前完成' },
    ])
  })

  it('and lines with a label each are of the paragraph above them', () => {
    const lines = '责任领导：周明\n牵头单位：市教育局\n配合单位：市财政局\n完成时间：12月'
    expect(ownersIn(`1.新增学位4500个。\n${lines}`)).toEqual([
      { task: '新增学位4500个', lead: '市教育局', others: '市财政局', leader: '周明', by: '12月' },
    ])
  })

  it('beside 交由 names another who leads', () => {
    expect(ownersIn('1.建设冷链园，按分工交由柳湾县牵头落实。（10月底完成，牵头考核单位：市发改委）')).toMatchObject([
      { lead: '市发改委', by: '10月底完成' },
      { task: '建设冷链园', lead: '柳湾县' },
    ])
  })

  it.each([
    '健全社会治理体系（党委领导、政府负责、社会协同）。',
    '改造管网（含城南片区、城北片区）12公里。',
    '推广垃圾分类（居民负责分类，企业负责清运）。',
    '建成泵站2座（6月底前完成）。',
    '提高窗口服务（一窗受理、分类办理）效率。',
  ])('%s names nobody', (text) => {
    expect(ownersIn(text)).toEqual([])
  })
})
