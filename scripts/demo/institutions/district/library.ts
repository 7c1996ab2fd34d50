const category = '共性项目';

/** 共性项目 by tier: two of them as the district's rules have them, the others its own. */
export const library = [
  { category, tier: '区领导党员', items: ['牢记宗旨，执政为民', '恪尽职守，带头实干', '严格自律，廉洁从政'] },
  {
    category,
    tier: '机关镇（街道）领导党员',
    items: ['勤政务实，抓好落实', '民主决策，带好班子', '廉洁自律，管好身边人'],
  },
  {
    category,
    tier: '机关一般党员',
    items: ['履行岗位职责', '提高工作绩效', '改进工作作风', '联系服务基层', '廉洁自律'],
  },
  { category, tier: '事业单位党员', items: ['爱岗敬业，钻研业务', '服务群众，优化流程', '遵章守纪，廉洁从业'] },
  { category, tier: '国有企业党员', items: ['爱企敬业，完成指标', '安全生产，遵守规程', '团结职工，建言献策'] },
] as const;
