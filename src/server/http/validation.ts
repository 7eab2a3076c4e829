// What comes in is checked by the same TypeBox schemas that the domain uses; properties that a schema does not name
// are dropped, values are never coerced.
import type { FastifyInstance, FastifySchema, FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { isStorableText } from './json-body';
import { HttpProblem } from './problem';

const compiler: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema as TSchema);
  return (data: unknown) => {
    if (httpPart !== 'body' && !Object.values(data ?? {}).every((each) => isStorableText(String(each)))) {
      return { error: new HttpProblem(400, 'request.invalid', 'The address has characters that nothing here has.') };
    }
    const cleaned = validator.Clean(data);
    if (validator.Check(cleaned)) return { value: cleaned };
    const [fault] = validator.Errors(cleaned);
    const where = `${httpPart ?? 'request'}${fault?.instancePath ?? ''}`;
    return { error: new HttpProblem(400, 'request.invalid', `${where} ${fault?.message ?? 'is not as expected'}.`) };
  };
};

export const validateWithTypeBox = (app: FastifyInstance): void => {
  app.setValidatorCompiler(compiler);
};
