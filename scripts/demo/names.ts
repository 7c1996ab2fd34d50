/** Invented names, each borne once. */
const POOL =
  '陈国栋 刘建平 王海涛 李晓燕 赵志刚 孙丽华 周永强 吴春梅 郑卫东 冯玉兰 褚学军 蒋文静 沈立民 韩晓峰 杨桂芳 朱德明 ' +
  '秦红霞 许振华 何秀英 吕大勇 施雅琴 孔令春 曹玉良 严素珍 华向阳 金小平 魏长河 陶春生 姜玉梅 戚建国 谢秋菊 邹志远 ' +
  '喻晓东 柏松林 水永清 窦桂英 章伟民 云淑芬 苏文革 潘爱国 葛红梅 奚建新 范玉珍 彭长春 郎晓明 鲁桂兰 韦国强 昌玉华 ' +
  '马天成 苗秀云 凤建军 花爱莲 方学文 俞立新 任玉萍 袁大海 柳春燕 酆永福 鲍志勇 史红卫 唐桂枝 费建华 廉晓春 岑玉琴 ' +
  '薛长林 雷秀芝 贺立春 倪文华 汤永康 滕桂香 殷志诚 罗小梅 毕建设 郝玉霞 邬国华 安淑英 常德胜 乐晓红 于海波 时桂荣 ' +
  '傅立群 皮永红 卞志国 齐秀兰 康建伟 伍玉芬 余长江 元晓琳 卜文忠 顾桂珍 孟国庆 平秀梅 黄志坚 和玉洁 穆永生 萧红英';

const NAMES = POOL.split(' ');

/** Two members of one branch may bear one name; the ledger tells them apart by their ids. */
export const NAMESAKE = '张伟';

/** Hands out names in order, so that nobody in the sample is called like somebody else by accident. */
export function nameGiver(): () => string {
  let next = 0;
  return () => {
    const name = NAMES[next];
    if (name === undefined) throw new Error('not enough names for the sample');
    next += 1;
    return name;
  };
}
