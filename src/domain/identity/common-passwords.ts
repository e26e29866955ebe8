/**
 * What people here choose first, without the digits and signs they hang on: words, pinyin, keys side by side. Written down from
 * habit, not from anybody's leaked list; with digits around them they make most of what such lists hold.
 */
export const commonWords: ReadonlySet<string> = new Set(
  // love and luck
  (
    'woaini woaiwo woaiwojia woaizuguo woaizhongguo woaibaba woaimama woailaopo woailaogong woaibaobei aini aiwo ainiyiwannian ' +
    'wobuaini woxiangni woaiziji laopowoaini baobeiwoaini wodebaobei baobei baobao baobeier laopo laogong qinaide xiaobao dabao ' +
    'erbao mamawoaini babamama baba mama jiating yijiaren yijiaqin wodejia xingfu kuaile pingan jiankang fucai facai gongxifacai ' +
    'wanshiruyi xinnianhao xinniankuaile shengrikuaile haoyunlai jixiang ruyi yifanfengshun tiantianxiangshang nihao nihaoma ' +
    // places, state, office
    'zhongguo zhonghua china beijing shanghai guangzhou shenzhen wuhan huhehaote hohhot huimin xincheng yuquan saihan neimenggu ' +
    'caoyuan menggu minzu renmin renminwansui weirenminfuwu zuguo gongchandang dangyuan shequ wangge wanggeyuan jiedao juweihui ' +
    'jiedaoban minzheng dangjian zhibu shuji zhuren bangong bangongshi jisuanji diannao mima mimamima wodemima wangjimima ' +
    'denglu guanli guanliyuan xitong ceshi yonghu yiqing fangyi xinguan hesuan yimiao xingkang linli linliweb wuye yezhu ' +
    // latin habits
    'password passwd passwort pass passphrase admin administrator root user guest test testtest tester demo default system ' +
    'server login welcome letmein changeme iloveyou ilovechina imissyou sunshine princess dragon monkey football superman batman ' +
    'master shadow hello helloworld secret trustno taobao alipay weixin wechat qqqq tencent huawei xiaomi apple iphone windows ' +
    'microsoft google office computer internet student teacher family forever lovely angel happy lucky ' +
    // keys
    'qwe qwer qwert qwerty qwertyuiop asd asdf asdfg asdfgh asdfghjkl zxc zxcv zxcvb zxcvbn zxcvbnm qaz qazwsx qazwsxedc ' +
    'qweasd qweasdzxc wsx edc abc abcd abcde abcdef abcdefg abcabc aaa aa qq ww xx zz a b c q w x z aaaa qqq www xxx zzz abcdefgh'
  ).split(' '),
)
