import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import pg from "pg";

// Prisma's engine reads PostgreSQL's one-letter type "char" from the system tables; its adapter does not know the type. The
// pool says "text" for it and marks the column's name, the adapter takes the mark away and says "character".
const oneLetterType = 18;
const textType = 25;
const mark = "\u0000one letter";

/** A pool whose answers mark the columns of type "char". */
export class MarkingPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super(config);
    const query = this.query.bind(this) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
    Object.assign(this, { query: async (config: pg.QueryConfig) => markColumns(await query(config)) });
  }
}

function markColumns(answer: pg.QueryResult): pg.QueryResult {
  for (const field of answer.fields ?? []) {
    if (field.dataTypeID === oneLetterType) Object.assign(field, { dataTypeID: textType, name: field.name + mark });
  }
  return answer;
}

/** Makes an adapter over such a pool tell the engine which columns are of type "char". */
export function readMarks(adapter: SqlDriverAdapter): void {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const { columnNames, columnTypes, ...rest } = await queryRaw(query);
    return {
      ...rest,
      columnNames: columnNames.map((name) => name.replace(mark, "")),
      columnTypes: columnTypes.map((type, at) => (columnNames[at]?.endsWith(mark) ? ColumnTypeEnum.Character : type)),
    };
  };
}
