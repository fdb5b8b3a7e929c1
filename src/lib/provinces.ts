/** A province with its place in a picture of tiles: borders are drawn nowhere, for a map of China needs a number of approval. */
export interface Province {
  /** Its name without what kind of division it is. */
  name: string;
  /** Code of ISO 3166-2:CN. */
  code: string;
  column: number;
  row: number;
}

/** The tiles, north at the top; a dot is nowhere. */
const tiles = `
. . . . . . . 黑龙江HL
. . . . . 内蒙古NM . 吉林JL
新疆XJ . 甘肃GS 宁夏NX 山西SX 河北HE 北京BJ 辽宁LN
. 青海QH . 陕西SN 河南HA 山东SD 天津TJ .
西藏XZ . 四川SC 重庆CQ 湖北HB 安徽AH 江苏JS .
. . 云南YN 贵州GZ 湖南HN 江西JX 浙江ZJ 上海SH
. . . 广西GX 广东GD 福建FJ 台湾TW .
. . . 海南HI 澳门MO 香港HK . .`;

/** All provinces, in the order of the picture. */
export const provinces: readonly Province[] = tiles
  .trim()
  .split('\n')
  .flatMap((line, row) =>
    line
      .split(' ')
      .flatMap((tile, column) =>
        tile === '.' ? [] : [{ name: tile.slice(0, -2), code: tile.slice(-2), column, row }],
      ),
  );

/** The province of a name such as 湖北省 or 广西壮族自治区. */
export function provinceOf(name: string): Province | undefined {
  return provinces.find((province) => name.startsWith(province.name));
}
