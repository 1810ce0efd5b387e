import type { FormDefinition } from '../../forms/definition.ts';
import type { FormKind } from '../../forms/index.ts';
import type { FormValues } from '../../forms/values.ts';
import { theirOffers } from '../../submissions/offers.ts';
import { AskCaller, CarriedCaller, WhoCalls } from '../parts/caller.tsx';
import { FormQuestions } from '../parts/form-questions.tsx';
import { toldButtons } from '../words/telephone.ts';
import { Back, CallForm, CallFrame, ToCompare, type Call } from '../parts/call.tsx';

/** The first page of a call: who it is, and what they want. */
export function TelephonePage({ desk, found, caller, problem }: Call) {
  const { submission } = found;
  const error = problem?.code === 'caller' ? problem.error : undefined;
  return (
    <CallFrame desk={desk} found={found} title="On the telephone with them" problem={problem}>
      <WhoCalls />
      <ToCompare desk={desk} found={found} />
      <CallForm found={found} label="What they want" class="record">
        <AskCaller typed={caller} error={error} />
        <h2>What do they want?</h2>
        {theirOffers(submission).map((offer) => {
          const { action, name, does } = toldButtons[offer];
          return (
            <div class="wish">
              <button type="submit" name="action" value={action} aria-describedby={`does-${offer}`}>
                {name}
              </button>
              <p class="quiet" id={`does-${offer}`}>
                {does}
              </p>
            </div>
          );
        })}
      </CallForm>
    </CallFrame>
  );
}

/** Asks again how to reach them: all of it, as their own page does. */
export function ToldChangePage({
  form,
  values,
  ...call
}: Call & {
  /** Its part about how to reach a person. */
  readonly form: FormDefinition;
  readonly values: FormValues;
}) {
  const { desk, found, caller, problem } = call;
  const questions = desk.site.questions[form.kind as FormKind];
  return (
    <CallFrame
      desk={desk}
      found={found}
      title="Change how to reach them"
      problem={problem}
      form={form}
    >
      <p>
        Ask each question again. All that they gave before about it is replaced, the word and the
        times too, and what you leave empty is removed. Nothing is changed until you press the
        button at the end.
      </p>
      <ToCompare desk={desk} found={found} />
      <CallForm found={found} label="How to reach them" class="asked">
        <CarriedCaller typed={caller} />
        <FormQuestions
          form={form}
          questions={questions}
          values={values}
          errors={problem?.code === 'answers' ? problem.errors : []}
        />
        <button type="submit" name="action" value="changed">
          Replace how to reach them
        </button>
      </CallForm>
      <Back found={found}>Go back and change nothing</Back>
    </CallFrame>
  );
}

/** Asks once more before a request is withdrawn: it can't be taken back. */
export function ToldWithdrawPage({ desk, found, caller, problem }: Call) {
  return (
    <CallFrame desk={desk} found={found} title="Withdraw it?" problem={problem}>
      <p>Tell them before you press the button. They don’t have to say why.</p>
      <ul>
        <li>
          Their answers are erased at once, and so are the office’s notes. This site can’t bring
          them back.
        </li>
        <li>
          The reference, the kind of form, the dates and this history are kept, so that the office
          can see that it was withdrawn. Locked backup copies can last up to 30 days more.
        </li>
        <li>If they may want to go on later, it can be put on hold instead.</li>
      </ul>
      <p>
        <strong>If you have any doubt about who is calling, go back.</strong> Contact the person in
        the way that the plan allows, and ask whether they want it withdrawn.
      </p>
      <CallForm found={found} label="Withdraw it">
        <CarriedCaller typed={caller} />
        <button type="submit" name="action" value="withdrawn">
          Withdraw it and erase the answers
        </button>
      </CallForm>
      <Back found={found}>Go back and keep it</Back>
    </CallFrame>
  );
}
