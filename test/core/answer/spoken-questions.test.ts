import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `首页 > 政务公开 > 计划总结
关于柏川区2031年上半年国民经济和社会发展计划执行情况的报告
发布时间:2031-08-20 09:40
——2031年8月12日在柏川区第六届人民代表大会常务委员会第十一次会议上
柏川区发展和改革局局长  陆知远
主任、各位副主任、各位委员:
受区人民政府委托,现将2031年上半年计划执行情况报告如下,请予审议。
一、上半年计划执行情况
(一)主要任务完成情况
1.守住安全
强化燃气监管。对520家餐馆开展燃气检查,查出隐患860处,已整改812处,剩余48处正在整改。查获无证运输烟花3起,移送公安机关处理5人。
2.做强产业
培育低空经济。联合云麓大学组建低空研究院。签约项目14个,合同额36.5亿元。
减轻企业负担。区属国企落实“两免三补”租金政策,为210家小微企业减租1800万元。
抓实项目。12名区领导联系30个重点项目。实现松涛大厦、北岸环线等9个项目开工。
3.保障民生
关爱老人。发放高龄津贴640万元,惠及8200人。新建口袋公园17处。
当前经济运行还存在一些问题和困难:一是外贸企业订单不足。二是部分项目征地缓慢。
二、下半年安排
依据《柏川区政府投资管理办法》(柏政规[2029]6号)调增投资2.4亿元。组织区政协对老城更新的专项视察工作。
`,
    'report.txt',
  ),
  documentOf(
    `名  称: 柏川区2032年国民经济和社会发展计划 发布机构: 区发改局
文  号: 2032(007) 索 引 号: 114455667/2032-00321
公开日期: 2032年03月05日 公开方式: 主动公开
柏川区2032年国民经济和社会发展计划
一、主要任务
新建口袋公园25处。新增公益性床位300张。深化“二六九工作法”,提升基层治理水平。提升“三进四送”服务(三进指进企业、进社区、进学校)。
`,
    'plan.txt',
  ),
])

const told = (...messages: string[]) => {
  const answer = asker.talk(...messages).at(-1)
  return [answer?.outcome, answer?.text]
}

describe('questions as people speak', () => {
  it.each([
    ['帮忙瞅瞅,高龄津贴上半年发下去好多', '640万元'],
    ['麻烦翻一下那份材料里头,签约项目合同额好多个亿嘞', '36.5亿元'],
    ['上半年报告自己承认了哪几方面问题和困难', '外贸企业订单不足'],
    ['老城更新专项视察是哪个机关来做的', '区政协'],
    ['低空研究院是跟哪家单位一起组建的', '云麓大学'],
    ['无证运输烟花抓到的人移给哪个部门处理', '公安机关'],
    ['政府投资依据哪个文调增', '柏政规[2029]6号'],
  ])('are answered by the clause that tells it: %s', (question, figure) => {
    expect(told(question)).toEqual(['answered', expect.stringContaining(figure)])
  })

  it('are answered in their parts where they point back', () => {
    const [outcome, text] = told('上半年燃气检查查出隐患多少处', '改掉的几处?还剩几处没改')

    expect(outcome).toBe('answered')
    expect(text).toContain('812处')
    expect(text).toContain('48处')
  })

  it('are answered for both sides laid beside each other', () => {
    const [outcome, text] = told('口袋公园:2031上半年建成的处数 vs 2032要建的处数')

    expect(outcome).toBe('answered')
    expect(text).toContain('17处')
    expect(text).toContain('25处')
  })

  it.each([
    '松涛大厦是哪位区领导联系的',
    '低空研究院的楼移交给哪个部门管',
    '北岸环线是跟哪家单位一起建的',
    '口袋公园依据哪个文建的',
    '“二六九工作法”的二、六、九各代表什么',
    '“两免三补”是哪两免',
    '“两免三补”政策是免哪几个月',
  ])('are declined where the clause is only near: %s', (question) => {
    expect(asker.ask(question).outcome).toMatch(/^not_/)
  })
})

describe('the head of a paper in other words', () => {
  it.each([
    ['2032年那份计划的文号、索引号发我一下', ['2032(007)', '114455667/2032-00321']],
    ['那个2032年计划的编号和索引号一块儿报给我', ['2032(007)', '114455667/2032-00321']],
    ['作半年报的那位当时是啥职务', ['局长陆知远']],
    ['半年报一上来是向哪些人称呼的', ['主任、各位副主任、各位委员']],
    ['半年报是受谁的托去作的', ['区人民政府']],
    ['半年报挂在网站哪个栏目下面', ['计划总结']],
    ['半年报是几点几分上网的', ['09:40']],
    ['这两份文件分别是哪天公开、哪天发布的,给个对照', ['2031年8月20日', '2032年03月05日']],
  ])('is told: %s', (question, parts) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    for (const part of parts) expect(answer.text).toContain(part)
  })

  it.each(['2032年计划挂在网站哪个栏目', '2032年计划是受谁委托作的', '燃气隐患是向谁汇报的', '北岸环线的编号是多少'])(
    'is not made up: %s',
    (question) => {
      expect(asker.ask(question).outcome).toMatch(/^not_/)
    },
  )
})
