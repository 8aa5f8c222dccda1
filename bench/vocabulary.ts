/** Words of our own from which look-alike plans are made; no place, unit or project of them is a real one. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Made-up districts: each gets its own documents. */
export const REGIONS = words(`
  清江区 临渡区 云栖县 青岚市 白石区 沐川新区 长汀岭县 望湖区 金渚区 碧溪县
  松陵口区 丹枫县 汇川河区 雁门桥县 平沙区 凤岭县 东篱区 双洲县 鹿鸣区 蓝田坝县
  石梁区 秋浦岸县 锦屏山区 竹溪口县 琴台区 北渡县 晴川岸区 柳塘县 朱林区 云台岗县`)

/** First and second halves of place names: their pairs give the rare words that a corpus has many of. */
export const PLACE_HEADS = words(`
  东 西 南 北 上 下 新 旧 大 小 金 银 铜 石 白 青 红 黄 紫 翠 云 雨 雪 风 霞 月 星 龙 凤 鹤 雁 鹿 鱼 柳 松 竹 梅 兰 荷 桂
  枫 槐 榆 桃 杏 梨 橘 茶 药 盐 瓷 丝 绣 墨 书 琴 棋 鼓 钟 塔 桥 渡 港 湾 洲 滩 岭 岗 坡 谷 泉 溪 湖 塘 池 井 田 垄 圩 堤`)
export const PLACE_TAILS = words(`
  山 水 河 江 湖 溪 塘 湾 洲 岭 岗 坪 坝 桥 渡 口 港 堤 庙 寺 亭 楼 阁 台 园 庄 村 堡 屯 集 铺 店 门 街 巷 里 坊 埠 墩 畈`)
export const PLACE_KINDS = words('片区 街道 社区 园区 商圈 新城 老街 港区 组团 沿线 以东 以西 周边')

export const PROJECTS = words(`
  污水处理厂 变电站 幼儿园 初级中学 养老服务中心 体育公园 文化馆 图书馆分馆 人民医院新院 急救分站 消防站 公交首末站
  立体停车库 垃圾转运站 雨水泵站 自来水厂 综合管廊 跨河大桥 下穿通道 快速路 物流园 冷链基地 农贸市场 人才公寓 保障房小区
  棚户区改造 老旧小区改造 滨水步道 湿地公园 科技企业孵化器 中试基地 数据机房 标准厂房 总部大楼 会展中心 非遗工坊 研学营地
  水库除险加固 灌区续建 高标准农田 粮食储备库 渡口码头 充电站 加氢站 光伏电站 储能电站 通信基站 派出所业务用房 社区食堂`)

export const INDICATORS = words(`
  地区生产总值 一般公共预算收入 全社会固定资产投资 社会消费品零售总额 规模以上工业增加值 工业投资 进出口总额 实际使用外资
  城镇居民人均可支配收入 农村居民人均可支配收入 城镇新增就业 税收收入 服务业增加值 建筑业总产值 粮食总产量 研发经费支出`)

export const VERBS = words(`
  推进 加快 完成 启动 实施 建设 新建 改造 提升 培育 引进 建成 开展 落实 优化 完善 推动 支持 组织 打造 修缮 扩建 整治 盘活
  筹建 布局 储备 征收 出让 验收 续建 摸排 清退 腾退 导入 孵化 扶持 兑现 督办 核查`)

export const OBJECTS = words(`
  道路 管网 厂房 泊位 学位 床位 岗位 绿地 步道 桥梁 路灯 公厕 电梯 屋顶 外墙 河道 沟渠 泵闸 大棚 果园 茶园 渔港 苗圃 仓库
  楼宇 商铺 夜市 书屋 展厅 剧场 球场 泳池 校舍 食堂 宿舍 诊室 药房 病房 车间 产线 机房 专利 商标 标准 平台 基金 贷款 补贴
  企业 商户 合作社 农户 社团 志愿队 网格 热线 窗口 证照 审批事项 信用档案 监控点位 消防通道 避难场所 应急物资`)

export const QUALITIES = words(`
  智能化 绿色低碳 便民 惠企 安全 数字化 集约 高效 开放 协同 规范 精细 共享 多元 特色 标准化 市场化 专业化 适老化 无障碍
  装配式 网格化 一体化 常态化 全链条 全周期 闭环式 清单式 就近 免申即享`)

export const PURPOSES = words(`
  方便群众出行 缓解停车难 补齐设施短板 保障用水用电 稳住企业预期 带动就近就业 守住安全底线 改善人居环境 留住历史风貌 畅通城乡循环
  降低办事成本 稳定粮食生产 防住内涝风险 盘活低效用地 延伸产业链条 丰富文化生活 照护一老一小 壮大集体经济 提高通行能力 减少碳排放`)

export const UNITS_IN_CHARGE = words(`
  发展改革局 财政局 住房建设局 城市管理局 教育局 卫生健康局 民政局 商务局 科技局 农业农村局 水务局 生态环境分局 交通运输局 文化旅游局`)

export const MEASURES = words('个 项 处 座 条 家 公里 万平方米 亩 套 张 户 万人次 亿元 万元')
export const CHAPTERS = words(
  '上年计划执行情况 主要预期目标 产业发展主要任务 城市建设主要任务 民生保障主要任务 改革开放主要任务',
)
