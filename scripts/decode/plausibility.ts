/** How likely a text is what somebody wrote: the evidence by which encodings are told apart. */

/**
 * The characters that Chinese texts use most, simplified and traditional: six of ten characters of any real text are
 * among them, and one of thirty where bytes were read in a wrong encoding, as in 绉戞妧.
 */
const FREQUENT =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家' +
  '电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明' +
  '看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边' +
  '流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶' +
  '油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集' +
  '温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何' +
  '除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严创环优项目服护居' +
  '這為個國時來們發對動過說產種後進經實體機點從業應開還義間樣與關線內數利質氣條結問無係軍題黨員總設長頭資級圖統較將組見計別論運農幾區強決戰則據處隊' +
  '給門規熱領東導壓爭濟階術極聯認權證採轉單風帶場車務萬達積議聲報鬥類離華確張馬節話況傳許廣記觀織裝眾書複須際驗連斷難礦備辦習約勞團歷構稱準號維劃' +
  '選標寫親養層專狀識適屬滿參紅細聽該鐵價嚴創環優項護網業電腦灣縣臺鄉鎮';

const PUNCTUATION = '，。、；：“”（）《》';

const CHINESE = new RegExp(`[${FREQUENT}${PUNCTUATION}]`, 'g');
const KOREAN =
  /[이다는의에가을를은하고지로도한있사기서대어자시나인그리수아라해정보들제부일것만주전상게과여면장원조구적까니우세경성비공국와동소오신계]/g;
const JAPANESE = new RegExp(`[\\u3041-\\u3093\\u30a1-\\u30fc${FREQUENT}${PUNCTUATION}]`, 'g');

/** What no text holds: bytes that were not read, controls, characters of nobody. */
const BAD = /[\ufffd\0-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff]/g;

/** A bad character speaks louder than a good one: bytes that are text in one encoding are mostly legal in others. */
const BAD_WEIGHT = 2;

const SCRIPTS = { chinese: CHINESE, korean: KOREAN, japanese: JAPANESE };
export type Script = keyof typeof SCRIPTS;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export interface Plausibility {
  /** Frequent characters of the script. */
  good: number;
  bad: number;
  /** Characters that are not ASCII. */
  all: number;
  score: number;
}

/** What speaks for a text as one of a script, and against. */
export function plausibility(text: string, script: Script = 'chinese'): Plausibility {
  const good = count(text, SCRIPTS[script]);
  const bad = count(text, BAD);
  return { good, bad, all: count(text, /[^\0-\x7f]/gu), score: good - BAD_WEIGHT * bad };
}
