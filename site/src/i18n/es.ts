import type { FormKind } from '../../../worker/forms/index.ts';
import { plural } from '../plural.ts';
import type { Program } from '../program.ts';
import type { Words } from './words.ts';

/** The answers to "is this safe?", the same under every such question. */
const safe = { yes: 'Sí', no: 'No', 'not-sure': 'No lo sé' } as const;

/** Numbers as they are written in the United States: "2,000". */
const number = new Intl.NumberFormat('es-US');

/** A sentence for an answer that is longer than the form takes. */
function shorten(what: string): (limit: number) => string {
  return (limit) => `Acorte ${what} a ${number.format(limit)} caracteres o menos`;
}

/** A sentence, and another that not every program has. */
function followed(sentence: string, next: string | undefined): string {
  return next === undefined ? sentence : `${sentence} ${next}`;
}

/** What is sent by each form, and its pronoun. */
const said = {
  contact: ['un mensaje', 'lo'],
  interest: ['una petición', 'la'],
} as const satisfies Record<FormKind, readonly [string, string]>;

/** How long answers are kept: a sentence for each rule. */
function kept({ notice, retentionRules }: Program): readonly string[] {
  if (retentionRules.length === 0) return [notice.retention];
  return retentionRules.map(({ kind, state, days, schedule }) => {
    const [what, it] = said[kind as FormKind];
    const from =
      state === 'closed'
        ? `la oficina ${it} cierra`
        : `la oficina ve que no ${it} escribió una persona`;
    const time = plural('es-US', days, { one: 'día', other: 'días' });
    return `Las respuestas de ${what} se borran ${time} después de que ${from}. El calendario de conservación de registros para eso es ${schedule}.`;
  });
}

/** Small numbers are written out. */
const inWords = (count: number): string =>
  ['ninguna', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis'][count] ?? String(count);

/** How much a form asks, in words. */
function size(needed: number, least: number, most: number): string {
  const must = needed === 1 ? 'pregunta necesita' : 'preguntas necesitan';
  const more = least === most ? inWords(most) : `${inWords(least)} o ${inWords(most)}`;
  return `Solo ${inWords(needed)} ${must} respuesta, más ${more} según la manera que elija.`;
}

/** What the office says or writes first, whichever way it reaches a person. */
const word = {
  label: 'Una palabra para saber que somos nosotros',
  hint: 'La podemos decir o escribir al principio.',
  errors: { tooLong: shorten('la palabra') },
};

/** What is asked about each way to reach a person, in every form that answers somebody. */
const reach = {
  telephone: {
    label: 'Su número de teléfono',
    hint: 'Un número donde sea seguro para usted recibir una llamada.',
    errors: {
      missing: 'Escriba un número de teléfono, o quite la marca de “Por teléfono”',
      tooLong: shorten('el número de teléfono'),
      several: 'Son dos números. Por favor, escriba solo uno.',
      invalid: 'Escriba un número de teléfono con su código de área, como 555\u00a0555\u00a00100',
    },
  },
  'telephone-message': {
    label: '¿Es seguro dejarle un mensaje ahí?',
    hint: 'Puede que otra persona lo oiga. “No lo sé” cuenta como un no.',
    errors: { missing: 'Elija si es seguro dejarle un mensaje' },
    options: safe,
  },
  'telephone-say': {
    label: 'Si contesta otra persona, ¿qué podemos decir?',
    hint: 'Puede que vea el nombre de la oficina. “No lo sé” cuenta como un no.',
    errors: { missing: 'Elija qué podemos decir si contesta otra persona' },
    options: {
      yes: 'Pueden decir quién llama',
      no: 'No digan quién llama',
      'not-sure': safe['not-sure'],
    },
  },
  email: {
    label: 'Su correo electrónico',
    hint: 'Una dirección que solo usted lee.',
    errors: {
      missing: 'Escriba un correo electrónico, o quite la marca de “Por correo electrónico”',
      tooLong: shorten('el correo electrónico'),
      accented: 'Escriba sin acentos ni ñ lo que va antes de la @',
      invalid: 'Escriba un correo electrónico con una @, como nombre@example.com',
    },
  },
  'email-say': {
    label: 'Si otra persona ve el correo, ¿qué puede decir?',
    hint: 'Puede que vea el asunto, o de quién viene. “No lo sé” cuenta como un no.',
    errors: { missing: 'Elija qué puede decir el correo si lo ve otra persona' },
    options: {
      yes: 'Puede decir de qué se trata',
      no: 'Que no diga de qué se trata',
      'not-sure': safe['not-sure'],
    },
  },
  word,
} as const;

export default function words(program: Program): Words {
  const { office, department, telephone, relay, notice, adopted } = program;
  const retention = kept(program);
  const call = telephone.shown;
  const letters =
    telephone.letters === undefined ? undefined : `En letras es ${telephone.letters}.`;
  const serves = program.officeLanguages === undefined ? '' : `${program.officeLanguages} `;

  return {
    language: 'Español',
    retention,

    site: {
      skip: 'Ir al texto principal',
      copy: `Esta es una copia del sitio, para hacer pruebas. Nada de lo que escriba aquí llega a la oficina. Llame al ${call}.`,
      exit: {
        label: 'Salir del sitio',
        skip: 'Salir del sitio ahora',
        two: 'Shift: oprima dos veces más para salir.',
        one: 'Shift: oprima una vez más para salir.',
        expired: 'Se acabó el tiempo del atajo de teclado para salir.',
        loading: 'Cargando',
        closed: 'Página cerrada',
        back: 'Volver a la página',
      },
      navigation: 'Principal',
      menu: 'Menú',
      languages: 'Idioma',
      moreLanguages: 'Más idiomas',
      call: 'Llamar',
      ask: 'Pida que nos comuniquemos con usted',
      safety: 'Su seguridad',
      way: 'La página anterior y la siguiente',
      previous: 'Anterior',
      next: 'Siguiente',
      reviewed: (date) => `Revisado el ${date}.`,
      unread: 'Nadie ha revisado todavía esta página para este programa.',
      shareImage: 'Dos arcos frente a frente y una tercera marca pequeña, un poco aparte.',
    },

    footer: {
      runBy: adopted
        ? `Este es un sitio oficial del ${department.name} (${department.short}).`
        : `Este sitio es independiente. No es un sitio oficial del ${department.short}, que no lo ha adoptado.`,
      reach: 'Cómo comunicarse con la oficina',
      telephone: 'Teléfono',
      relay: 'Retransmisión',
      email: 'Correo electrónico',
      post: 'Correo postal',
      relayHow: `Marque ${relay} y luego pida el ${call}. La llamada de retransmisión es gratis.`,
      request: 'Vuelva a lo que envió',
      resources: 'Ayuda ahora',
      guide: 'Todo este sitio en papel',
      policies: 'Sobre este sitio',
      suggest: {
        link: 'Proponga un cambio en esta página',
        where: 'Qué palabras:',
        instead: 'Qué deberían decir:',
      },
    },

    certification: {
      link: 'Certificación de accesibilidad',
      none: 'Todavía no está certificado. Nadie ha firmado una certificación para este sitio.',
      made: (day, by) =>
        `El ${day}, ${by} certificó que este sitio cumple con las {en:Web Content Accessibility Guidelines} (WCAG), nivel AA.`,
      document: 'Lea lo que se firmó',
    },

    ways: {
      label: 'Dos maneras de seguir',
      read: {
        link: 'Lea cómo funciona',
        text: 'Cada paso, y qué le pide a usted.',
      },
      ask: {
        link: 'Pida que nos comuniquemos con usted',
        text: adopted
          ? 'Un formulario corto, y no hace falta tenerlo decidido.'
          : 'Cómo comunicarse con la oficina. No hace falta tenerlo decidido.',
      },
    },

    questions: {
      contents: 'Las preguntas',
      back: 'Volver a las preguntas',
    },

    resources: {
      where: 'Dónde',
      languages: 'Idiomas',
      checked: (date) => `Enlace revisado por última vez el ${date}`,
    },

    form: {
      optional: 'opcional',
      needed: 'necesario',
      error: 'Error:',
      errorTitle: 'Error: ',
      summary: 'Hay respuestas que necesitan un cambio',
      limit: (characters) => `Hasta ${number.format(characters)} caracteres.`,
      onlyIf: (option) => `Solo si elige “${option}”:`,
      watched: 'Si alguien puede vigilar este aparato, lea antes sobre',
      safety: 'su seguridad en él',
      paper: {
        link: 'Llénelo en papel',
        print: 'Primero imprima esta página.',
        before: [
          'Escriba en el papel, con pluma.',
          'Deje en blanco lo que prefiera no contestar.',
          'Mándelo por correo a la dirección de abajo. No tiene que escribir su dirección en el sobre.',
          'Un formulario en papel no recibe referencia ni código de recibo. Para preguntar por él, llame.',
        ],
        // unknown: paper-form
        unconfirmed:
          'Antes de mandarlo, llame y pregunte si la oficina recibe este formulario en papel:',
        post: 'Mándelo por correo a',
        back: 'Ir al formulario de este sitio',
      },
      rather: '¿Prefiere hablar?',
      ratherHow: `${serves}Retransmisión:`,
      letters,
      notice: {
        title: 'Aviso sobre sus datos personales',
        short: `Este sitio da sus respuestas solo a la coordinadora o al coordinador de ${office.short}, para comunicarse con usted. Lo que no dice “necesario” lo decide usted. ${notice.access}`,
        draft: adopted
          ? undefined
          : `Este aviso es un borrador. Vale a partir de que el ${department.short} adopte este sitio.`,
        items: [
          {
            term: 'Para quién es',
            text: `La ${office.name} (${office.short}), del ${department.name}.`,
          },
          {
            term: 'Quién es responsable',
            text: `${notice.official}, {en:${program.post.join(', ')}}. Teléfono ${call}.`,
          },
          {
            term: 'La autoridad legal',
            text: notice.authority,
          },
          {
            term: 'Lo que tiene que dar',
            text: 'Lo que dice “necesario”. Usted decide si contesta lo demás.',
            onPaper:
              'Puede mandarlo con partes en blanco. Pregunte a la coordinadora o al coordinador qué respuestas necesita la oficina.',
          },
          {
            term: 'Si deja algo sin contestar',
            text: 'Sin las respuestas necesarias, el formulario no se puede enviar. Sin las demás, sí.',
            onPaper:
              'Sin una manera segura de comunicarse con usted, puede que la oficina no pueda responderle. También puede llamar.',
          },
          {
            term: 'Para qué se usa',
            text: 'Para comunicarse con usted de manera segura y responderle.',
          },
          {
            term: 'Quién más puede recibirlo',
            text: 'Este sitio se lo da solo a la coordinadora o al coordinador. Pregúntele a quién más podría tener que dárselo el programa.',
            onPaper:
              'Va a la oficina por correo postal. Pregunte quién abre el correo ahí y a quién más puede tener que darlo el programa.',
          },
          {
            term: 'Cuánto tiempo se guarda',
            text: retention.join(' '),
            onPaper:
              'Pregunte a la coordinadora o al coordinador cuánto tiempo se guarda un formulario en papel.',
          },
          {
            term: 'Su derecho a verlo',
            text: `${notice.access} Llame al ${call} y pregunte a la coordinadora o al coordinador.`,
          },
        ],
        more: 'Lea toda la página de privacidad',
      },
      closed: adopted
        ? undefined
        : {
            title: 'Este formulario todavía no está abierto.',
            text: `Se abrirá cuando el ${department.short} adopte este sitio, así que por ahora no se puede enviar nada desde aquí.`,
            call: 'Para comunicarse con la oficina, llame al',
            others: 'Otras maneras de comunicarse con la oficina',
            asks: 'Lo que preguntará el formulario',
            does: 'Lo que hará',
            steps: [
              'Usted relee sus respuestas antes de que se envíe nada.',
              'Se cierran con llave antes de guardarse, y la coordinadora o el coordinador puede abrirlas.',
              'Una página le muestra una referencia y un código. Con los dos puede volver, cambiar cómo le contactamos o retirar lo que envió.',
            ],
            refused: {
              title: 'Esto no\u00a0se\u00a0envió',
              text: 'Este formulario todavía no está abierto. No\u00a0se\u00a0guardó nada, y lo que escribió sigue en esta página, para que pueda copiarlo. Para comunicarse con la oficina, llame:',
            },
          },
      busy: {
        title: 'En este momento no podemos recibirlo',
        text: 'No\u00a0se\u00a0guardó nada. Lo que escribió sigue en esta página. Espere unos minutos e inténtelo otra vez. También puede llamar:',
      },
      unproven: {
        title: 'Esto no\u00a0se\u00a0envió',
        text: 'Para protegerle, solo recibimos formularios que se envían desde este sitio. Su navegador no dijo que este viniera de aquí. No\u00a0se\u00a0guardó ni se cambió nada, y lo que escribió sigue en esta página. Inténtelo otra vez desde aquí. Si vuelve a ver esto, pruebe con otro navegador u otro aparato, o llame:',
      },
      toTry: 'Esta copia es para pruebas. Nada llega a la oficina.',
      decoy: 'Deje esto vacío',
      change: 'Cambiar',
      back: 'Volver al formulario',
      receipt: {
        reference: 'Su referencia',
        referenceUse: 'Puede darla si llama. No dice nada de usted.',
        code: 'Su código de recibo',
        codeUse:
          'Con ambos puede ver cómo va, cambiar cómo le contactamos o retirarlo. No diga el código completo a nadie.',
        comeBack: 'Para volver',
        comeBackLink: 'Vuelva con su referencia y su código de recibo',
        once: 'Antes de cerrar esta página',
        next: 'Qué sigue',
        keep: [
          'Escriba los dos en un papel que solo usted encuentre, o apréndaselos. Nadie puede volver a darle el código, pero también puede llamar.',
          'Impresa, esta página lleva solo los dos, la dirección del sitio y el teléfono.',
          'No los guarde en un aparato que otra persona pueda ver, ni en una foto.',
          'Hasta que cierre esta ventana, “Recargar” puede mostrar esta página, y “Atrás”, sus respuestas.',
        ],
        home: 'Ir a la página principal',
      },
    },

    forms: {
      contact: {
        size,
        beforeSubmit: 'No se envía nada hasta que usted relea sus respuestas.',
        submit: 'Revise sus respuestas',
        unavailable: {
          title: 'No\u00a0se\u00a0pudo\u00a0guardar su mensaje',
          text: 'No ha llegado a la oficina. Lo que escribió sigue en esta página. Espere un minuto e inténtelo otra vez con el botón del final de esta página, o llame:',
        },
        again: {
          title: 'Usted ya envió este formulario',
          text: 'Lo que envió la primera vez se guardó. Lo que está aquí ahora es distinto y no\u00a0se\u00a0ha\u00a0guardado. Si oprime “Enviar”, será un segundo mensaje con su propia referencia. Para retirar uno, use su código de recibo en “Vuelva a lo que envió”, o llame:',
        },
        fields: {
          message: {
            label: 'Su mensaje',
            hint: 'No tiene que contar lo que pasó.',
            errors: { missing: 'Escriba un mensaje', tooLong: shorten('su mensaje') },
          },
          reach: {
            label: '¿Cómo podemos responderle de manera segura?',
            hint: 'Para que la respuesta llegue solo a usted. Elija una o las dos.',
            errors: { missing: 'Elija al menos una manera de responderle' },
            options: { telephone: 'Por teléfono', email: 'Por correo electrónico' },
          },
          ...reach,
          name: {
            label: '¿Qué nombre usamos para hablarle?',
            hint: 'Para que quien responda pueda preguntar por usted. Basta con un nombre, sin apellido.',
            errors: { tooLong: shorten('el nombre') },
          },
        },
        parts: {},
        print: {
          title: 'Escriba a la oficina, en papel',
          description:
            'Un formulario para imprimir, llenar a mano y mandar por correo, con una pregunta para la oficina.',
        },
        check: {
          title: 'Revise sus respuestas',
          description:
            'Su mensaje todavía no ha llegado a la oficina. Revíselo, cámbielo si quiere y después envíelo.',
          intro:
            'Todavía no se ha enviado nada. Lea lo que escribió. Puede cambiarlo, enviarlo o irse de esta página sin enviar nada. Si falla la conexión al enviar, recargue la página: nada se envía dos veces.',
          send: 'Enviar',
        },
        received: {
          title: 'Recibido',
          description:
            'La página que muestra una sola vez que se recibió un formulario, y qué sigue después.',
          receipt: {
            heading: 'Su mensaje está guardado',
            saved: 'Está bajo llave, y la coordinadora o el coordinador puede abrirlo.',
            next: [
              'La coordinadora o el coordinador recibe un aviso sin lo que usted escribió. Después puede leerlo aquí y responderle como usted eligió.',
              `También puede llamar al ${call} y preguntar cuánto puede tardar la respuesta.`,
              'Si al final prefiere no recibir respuesta, vuelva con el código y retire su mensaje, o llame.',
            ],
          },
          gone: {
            heading: 'Esta página ya está vacía',
            text: [
              'Un recibo se muestra una sola vez, para que nadie pueda abrirlo después de usted.',
              'Si vio aquí su referencia, lo que envió se guardó.',
              `Si tiene dudas, llame al ${call}. Dé su referencia si la tiene.`,
            ],
          },
        },
      },

      interest: {
        size,
        beforeSubmit:
          'No hace falta tenerlo decidido. No se envía nada hasta que usted relea sus respuestas.',
        submit: 'Revise sus respuestas',
        unavailable: {
          title: 'No\u00a0se\u00a0pudo\u00a0guardar su petición',
          text: 'No ha llegado a la oficina. Lo que escribió sigue en esta página. Espere un minuto e inténtelo otra vez con el botón del final de esta página, o llame:',
        },
        again: {
          title: 'Usted ya envió este formulario',
          text: 'Lo que envió la primera vez se guardó. Lo que está aquí ahora es distinto y no\u00a0se\u00a0ha\u00a0guardado. Si oprime “Enviar”, será una segunda petición con su propia referencia. Para retirar una, use su código de recibo en “Vuelva a lo que envió”, o llame:',
        },
        fields: {
          who: {
            label: '¿Cuál de estas frases le describe?',
            options: {
              harmed: 'Yo sufrí el daño',
              family: 'Le hicieron daño o mataron a alguien de mi familia',
              guardian: 'Soy madre, padre o tutor legal de una persona sobreviviente',
              helper: 'Ayudo a una persona sobreviviente',
            },
          },
          'survivor-knows': {
            label: '¿Sabe la persona sobreviviente que usted lo está pidiendo?',
            hint: 'Un diálogo solo comienza si lo pide la persona sobreviviente. Abajo, dé el nombre de usted.',
            errors: {
              missing: 'Elija si la persona sobreviviente sabe que usted lo está pidiendo',
            },
            options: safe,
          },
          name: {
            label: '¿Qué nombre usamos para hablarle?',
            hint: 'Basta con el nombre.',
            errors: {
              missing: 'Escriba un nombre que podamos usar',
              tooLong: shorten('el nombre'),
            },
          },
          reach: {
            label: '¿Cómo podemos comunicarnos con usted de manera segura?',
            hint: 'Elija una o más.',
            errors: { missing: 'Elija al menos una manera de comunicarnos con usted' },
            options: {
              telephone: 'Por teléfono',
              email: 'Por correo electrónico',
              post: 'Por correo postal',
              someone: 'Por medio de alguien de confianza',
            },
          },
          ...reach,
          post: {
            label: 'Su dirección postal',
            hint: followed(
              'Una dirección donde solo usted abre el correo.',
              program.substituteAddress,
            ),
            errors: {
              missing: 'Escriba una dirección postal, o quite la marca de “Por correo postal”',
              tooLong: shorten('la dirección postal'),
            },
          },
          'post-say': {
            label: 'Si otra persona ve el sobre, ¿qué puede decir?',
            hint: 'Puede que lo vea en el buzón. “No lo sé” cuenta como un no.',
            errors: { missing: 'Elija qué puede decir el sobre si lo ve otra persona' },
            options: {
              yes: 'Puede decir de quién viene',
              no: 'Que no diga de quién viene',
              'not-sure': safe['not-sure'],
            },
          },
          someone: {
            label: '¿Quién es su persona de confianza?',
            hint: 'Para poder preguntar por ella. Basta con un nombre, sin apellido.',
            errors: {
              missing:
                'Escriba el nombre de su persona de confianza, o quite la marca de “Por medio de alguien de confianza”',
              tooLong: shorten('el nombre de su persona de confianza'),
            },
          },
          'someone-contact': {
            label: '¿Cómo podemos comunicarnos con esa persona?',
            hint: 'El teléfono o el correo de esa persona. Pídale permiso antes.',
            errors: {
              missing:
                'Escriba el número de teléfono o el correo electrónico de su persona de confianza',
              tooLong: shorten('el teléfono o el correo electrónico de esa persona'),
            },
          },
          'someone-say': {
            label: '¿Qué podemos decirle a esa persona?',
            hint: 'Puede que alguien de confianza no sepa nada de esto. “No lo sé” cuenta como un no.',
            errors: { missing: 'Elija qué podemos decirle a su persona de confianza' },
            options: {
              yes: 'Pueden decirle de qué se trata',
              no: 'No le digan de qué se trata',
              'not-sure': safe['not-sure'],
            },
          },
          'good-times': {
            label: 'Horas que le convienen',
            hint: 'Por ejemplo: entre semana, después de las 4 p. m.',
            errors: { tooLong: shorten('su respuesta sobre las horas buenas') },
          },
          'bad-times': {
            label: 'Horas que debemos evitar',
            hint: 'Las que no son seguras, y los días difíciles.',
            errors: { tooLong: shorten('su respuesta sobre las horas que se deben evitar') },
          },
          language: {
            label: 'Idioma',
            options: { other: 'Otro idioma' },
          },
          'language-other': {
            label: '¿Qué idioma es?',
            hint: 'También puede ser una lengua de señas.',
            errors: { tooLong: shorten('el nombre del idioma') },
          },
          interpreter: {
            label: '¿Quiere un intérprete?',
            options: safe,
          },
          access: {
            label: '¿Qué le ayudaría cuando nos comuniquemos con usted?',
            hint: 'Por ejemplo: una llamada de retransmisión, letra grande o más tiempo para contestar.',
            errors: { tooLong: shorten('su respuesta sobre lo que le ayudaría') },
          },
          person: {
            label: `¿Sabe el nombre o el número de ${department.short} de la persona que le hizo daño a usted o a su familia?`,
            hint: 'Así la oficina sabe de quién se trata.',
            options: {
              known: 'Sí',
              unknown: 'No lo sé',
              'rather-not': 'Prefiero no decirlo',
            },
          },
          'person-name': {
            label: `¿Cuál es el nombre de esa persona, o su número de ${department.short}?`,
            errors: { tooLong: shorten('el nombre de la persona que le hizo daño') },
          },
          note: {
            label: '¿Qué más debemos saber antes de comunicarnos con usted?',
            hint: 'No tiene que contar lo que pasó, y aquí es más seguro no contarlo. No ponga su fecha de nacimiento ni su número de Seguro Social.',
            errors: { tooLong: shorten('esta respuesta') },
          },
        },
        parts: {
          times: {
            label: '¿Cuándo es seguro comunicarnos con usted?',
          },
          speech: {
            label: '¿En qué idioma quiere hablar?',
          },
          else: {
            label: '¿Algo más?',
            hint: 'Todo es opcional.',
          },
        },
        print: {
          title: 'Pida que nos comuniquemos con usted, en papel',
          description:
            'Un formulario para imprimir, llenar a mano y mandar por correo, para pedir que nos comuniquemos con usted.',
        },
        check: {
          title: 'Revise sus respuestas',
          description:
            'Su petición todavía no se ha enviado. Revísela, cámbiela si quiere y después envíela.',
          intro:
            'Todavía no se envió nada. Puede cambiar sus respuestas, enviarlas o irse. Si falla la conexión, recargue: nada se envía dos veces.',
          send: 'Enviar',
        },
        received: {
          title: 'Recibido',
          description:
            'La página que muestra una sola vez que se recibió un formulario, y qué sigue después.',
          receipt: {
            heading: 'Su petición está guardada',
            saved: 'Está bajo llave, y la coordinadora o el coordinador puede abrirla.',
            next: [
              'La coordinadora o el coordinador recibe un aviso sin sus respuestas, puede leerlas aquí y comunicarse con usted como eligió.',
              'Primero puede preguntar, también cuánto puede tardar. Si sigue, viene la entrevista inicial formal.',
              'Puede hacer una pausa o parar en cualquier momento, por cualquier razón: vuelva con el código, o llame.',
            ],
          },
          gone: {
            heading: 'Esta página ya está vacía',
            text: [
              'Un recibo se muestra una sola vez, para que nadie pueda abrirlo después de usted.',
              'Si vio aquí su referencia, lo que envió se guardó.',
              `Si tiene dudas, llame al ${call}. Dé su referencia si la tiene.`,
            ],
          },
        },
      },
    },

    guide: {
      title: 'Todo este sitio en papel',
      description:
        'Todas las páginas de este sitio en un solo documento para imprimir, leer sin internet y dar a otras personas.',
      about: followed(
        'Qué es un diálogo, qué decide usted, cómo se llega a él y a quién puede llamar.',
        program.officeLanguages,
      ),
      call: 'Llame al',
      state: (date) => `Todas sus páginas se revisaron el ${date} o después.`,
      unread: 'Todavía no se han revisado todas sus páginas para este programa.',
      newer: (site) =>
        `Algo puede haber cambiado desde entonces. Puede verlo en ${site}, o llamar.`,
      before: 'Antes de leer',
      hints: (site) => [
        'Puede leerlo en cualquier orden, una página a la vez, o no leerlo.',
        `Es el sitio de internet ${site}, en papel. Donde dice “este sitio”, “esta página” o habla de un botón, se refiere al sitio de internet.`,
        'Si otra persona puede encontrar este papel, piense dónde guardarlo. Puede dejarlo con alguien de confianza. También puede anotar solo el número de teléfono.',
        'Las últimas páginas son formularios para llenar a mano. Puede separarlas.',
      ],
      contents: 'Contenido',
      page: (number) => `página ${number}`,
      empty: 'Este lado está vacío para que se pueda separar el formulario.',
      form: 'El formulario para llenar a mano:',
      printing: [
        'Imprima esta página, y todo sale como un solo documento. Los formularios están al final.',
        'No necesita color. Se puede imprimir por los dos lados.',
        'Puede copiarlo y darlo a otras personas.',
      ],
      pdf: (pages, size) => `Lo mismo en PDF (${pages} páginas, ${size})`,
      pdfStays:
        'Su contenido lleva números de página. El archivo se queda en su aparato hasta que lo borre.',
    },

    request: {
      start: {
        title: 'Vuelva a lo que envió',
        description:
          'Con su referencia y su código de recibo puede ver cómo va, cambiarlo, ponerlo en pausa o retirarlo.',
        intro: [
          'Si envió un formulario en este sitio, una página le mostró una referencia y un código de recibo. Con los dos puede ver cómo va, cambiar cómo nos comunicamos con usted de manera segura, ponerlo en pausa o retirarlo.',
          'No necesita una cuenta, ni tiene que decir por qué.',
        ],
        notYet: adopted
          ? undefined
          : 'Los formularios de este sitio todavía no están abiertos, así que no hay nada a lo que volver.',
        fields: {
          reference: {
            label: 'Su referencia',
            hint: 'Dos grupos de cuatro, K7QM-3XDP por ejemplo. No importan las mayúsculas, los espacios ni los guiones.',
            errors: { missing: 'Escriba su referencia', tooLong: shorten('la referencia') },
          },
          code: {
            label: 'Su código de recibo',
            hint: 'Tres grupos de cuatro. Se pide para que nadie más pueda ver o cambiar lo que envió.',
            errors: {
              missing: 'Escriba su código de recibo',
              tooLong: shorten('el código de recibo'),
            },
          },
        },
        submit: 'Ver cómo va',
        refused: {
          title: 'Esta referencia y este código no van juntos',
          text: 'Revise los dos, letra por letra. No\u00a0se\u00a0cambió nada. Después de varios intentos equivocados seguidos, una referencia se bloquea por una hora. También puede llamar:',
        },
        unavailable: {
          title: 'En este momento no podemos buscarlo',
          text: 'Lo que escribió sigue en esta página y no se cambió nada. Espere un minuto e inténtelo otra vez, o llame:',
        },
        locked: {
          title: 'Hubo demasiados intentos equivocados',
          text: 'Esta referencia está bloqueada por una hora, para proteger lo que se envió con ella. No\u00a0se\u00a0cambió nada. Puede intentarlo otra vez en una hora, o llamar ahora:',
        },
        without: {
          title: 'Si no los tiene',
          text: 'Puede llamar a la oficina sin ellos:',
        },
      },
      status: {
        title: 'Cómo va',
        description:
          'Cómo va ahora y qué puede hacer con lo que envió. No se muestra ninguna de las respuestas.',
        done: {
          held: 'Ya está en pausa, y se le avisa a la oficina.',
          resumed: 'Usted quitó la pausa, y se le avisa a la oficina.',
          changed:
            'Lo que dio antes sobre cómo comunicarse con usted se reemplazó. Se le pide a la oficina que use solo las respuestas nuevas.',
          withdrawn: 'Usted lo retiró, y se le avisa a la oficina.',
        },
        received: 'Lo que envió se recibió el',
        arrived: {
          telephone: 'La oficina lo anotó aquí durante una llamada.',
          paper: 'Llegó en papel, y la oficina lo pasó a este sitio.',
        },
        told: {
          held: 'La oficina anotó una llamada de usted y lo puso en pausa el',
          resumed: 'La oficina anotó una llamada de usted y le quitó la pausa el',
          changed: 'La oficina anotó una llamada de usted y cambió cómo comunicarse con usted el',
          withdrawn: 'La oficina anotó una llamada de usted y lo retiró el',
        },
        notYours: 'Si no fue usted quien llamó, llame ahora, por favor:',
        states: {
          received: {
            title: 'Está guardado y todavía no\u00a0se\u00a0ha\u00a0abierto',
            text: [
              'La oficina recibe un aviso de que llegó algo. Nadie lo ha abierto aquí desde que usted lo envió o lo cambió por última vez.',
            ],
          },
          opened: {
            title: 'En la oficina ya lo abrieron',
            text: [
              'El siguiente paso le toca a la coordinadora o al coordinador: comunicarse con usted de la manera que eligió. Es posible que ya lo hayan intentado sin dejar mensaje, porque se les pide que no dejen ninguno donde usted no dijo que es seguro. Si quiere saber cómo va, puede llamar y preguntar.',
            ],
          },
          tried: {
            title: 'En la oficina intentaron comunicarse con usted',
            text: [
              'En la oficina anotaron aquí que intentaron comunicarse con usted y no lo lograron. Esta página no muestra cuándo ni cómo. Puede que lo intenten otra vez, y si prefiere no esperar, puede llamar.',
              'Si ahora es más segura otra manera u otra hora, puede cambiarla más abajo.',
            ],
          },
          contacted: {
            title: 'En la oficina anotaron un contacto',
            text: [
              'En la oficina anotaron aquí que alguien se comunicó con usted por esto. Si no fue así, o si algo no estuvo bien, llame, por favor.',
            ],
          },
          intake: {
            title: 'Hay una cita anotada para la entrevista inicial',
            text: [
              'En la oficina anotaron aquí una cita para su entrevista inicial. Esta página no muestra cuándo es. Si usted no sabe de ella, o quiere cambiarla, llame, por favor.',
            ],
          },
          handed: {
            title: 'Pasó a su caso',
            text: [
              'En la oficina anotaron aquí que esto pasó a su caso. Esta página no muestra lo que pasa allí, pero puede llamar y preguntar.',
            ],
          },
          held: {
            title: 'Usted lo tiene en pausa',
            text: [
              'Nadie debe comunicarse con usted por esto hasta que usted quite la pausa. Puede que alguien ya haya empezado a hacerlo, así que para tener la certeza, llame, por favor.',
            ],
          },
          'office-held': {
            title: 'La oficina lo tiene en pausa',
            text: [
              'La oficina lo puso en pausa. Esta página no muestra por qué ni por cuánto tiempo, pero puede llamar y preguntar.',
            ],
          },
          closed: {
            title: 'La oficina lo cerró',
            text: [
              'Ahora nadie en la oficina trabaja en esto, y cambiar cómo nos comunicamos con usted no lo abre de nuevo. Puede llamar y preguntar por qué.',
              'Si quiere que nos comuniquemos con usted, puede enviar un formulario nuevo o llamar.',
            ],
          },
          spam: {
            title: 'Está apartado',
            text: [
              'También hay programas que llenan formularios, y la oficina pensó que esto no lo había enviado una persona. Puede ser un error, y no dice nada sobre usted.',
              'Si usted lo escribió, por favor llame y dé la referencia. La oficina puede entonces volver a ponerlo en la lista. Sus respuestas siguen guardadas.',
            ],
          },
          erased: {
            title: 'Sus respuestas se borraron',
            text: [
              'Este sitio no las puede recuperar. Las copias de respaldo cifradas pueden durar hasta 30 días después.',
              'Si quiere que nos comuniquemos con usted, puede enviar un formulario nuevo o llamar.',
            ],
          },
          withdrawn: {
            title: 'Está retirado',
            text: [
              'Sus respuestas se borraron, y este sitio no las puede recuperar. Las copias de respaldo cifradas pueden durar hasta 30 días después.',
              'No tiene que hacer nada más. Si algún día quiere, puede enviar un formulario nuevo.',
            ],
          },
        },
        unseen:
          'Por su seguridad, aquí no se muestra ninguna de sus respuestas. Quien vea esta página no sabrá nada de lo que usted escribió.',
        offers: {
          change: {
            title: 'Cambie cómo nos comunicamos con usted',
            text: 'Usted contesta todo de nuevo, cómo podemos comunicarnos con usted y a qué horas, y lo que dio antes se borra entonces.',
            button: 'Cambiar cómo me contactan',
          },
          hold: {
            title: 'Póngalo en pausa',
            text: 'Se le avisa a la oficina que por ahora no se comunique con usted. Sus respuestas se conservan, y puede quitar la pausa cuando quiera.',
            button: 'Poner en pausa',
          },
          resume: {
            title: 'Quite la pausa',
            text: 'Se le avisa a la oficina que puede volver a comunicarse con usted de la manera que eligió.',
            button: 'Quitar la pausa',
          },
          withdraw: {
            title: 'Retírelo',
            text: 'Le preguntamos una vez más y, si confirma, sus respuestas se borran en ese momento.',
            button: 'Retirar lo que envié',
          },
        },
        dialogue:
          'Esto es sobre lo que envió en este sitio. Si se está preparando un diálogo, también puede ponerlo en pausa o terminarlo, en cualquier momento y por cualquier razón. Dígaselo a la coordinadora o al coordinador, o a la persona facilitadora:',
      },
      withdraw: {
        title: '¿Retirar lo que envió?',
        description:
          'La última pregunta antes de retirar lo que envió y de que se borren sus respuestas.',
        text: [
          'Sus respuestas se borran en ese momento, y este sitio no las puede recuperar. No tiene que decir por qué.',
          'Se conservan la referencia, el tipo de formulario, las fechas y lo que se hizo, para que la oficina vea que se retiró. Las copias de respaldo cifradas pueden durar hasta 30 días más.',
          'Si es posible que quiera seguir más adelante, puede ponerlo en pausa en lugar de retirarlo.',
        ],
        confirm: 'Retirarlo y borrar mis respuestas',
        back: 'Volver y conservarlo',
      },
      change: {
        title: 'Cambie cómo nos comunicamos con usted',
        description:
          'Conteste de nuevo cómo podemos comunicarnos con usted de manera segura. Lo que dio antes no se muestra y se reemplaza.',
        unavailable: {
          title: 'No\u00a0se\u00a0pudo\u00a0guardar el cambio',
          text: 'Lo que escribió sigue en esta página. Puede que todavía valga lo que dio antes. Espere un minuto e inténtelo otra vez con el botón del final de esta página, o llame:',
        },
        intro: [
          'Por su seguridad, aquí no se muestra lo que dio antes. Todo se reemplaza con lo que conteste ahora, también la palabra y las horas. Lo que deje en blanco se quita.',
          'No\u00a0se\u00a0cambia nada hasta que oprima el botón del final.',
        ],
        submit: 'Reemplazar lo anterior',
        back: 'Volver y no cambiar nada',
      },
    },

    problems: {
      description: 'Algo no funcionó. Aquí le decimos qué pasó y qué puede hacer ahora.',
      call: 'También puede llamar al',
      requestId: 'Si llama por esto, puede dar este número:',
      home: 'Ir a la página principal',
      400: {
        title: 'Esto no se pudo leer',
        what: 'Una parte de lo que se envió no llegó como debía, así que no\u00a0se\u00a0guardó.',
        next: 'Oprima “Atrás” en este teléfono o computadora. Puede que lo que escribió siga ahí. Después inténtelo otra vez.',
      },
      403: {
        title: 'Este formulario no se recibió',
        what: 'Para protegerle, solo recibimos formularios que se envían desde este sitio. Este parecía venir de otro lugar, así que no\u00a0se\u00a0guardó.',
        next: 'Oprima “Atrás” en este teléfono o computadora y copie lo que escribió, si sigue ahí. Después abra el formulario en este sitio e inténtelo otra vez.',
      },
      405: {
        title: 'Esta página no se pudo abrir así',
        what: 'Se pidió de una manera que este sitio no conoce. No\u00a0se\u00a0guardó nada.',
        next: 'Vaya a la página principal y abra el formulario desde ahí. Si regresa, puede que lo que escribió siga ahí.',
      },
      413: {
        title: 'Esto no cupo',
        what: 'Lo que escribió es más de lo que este sitio puede recibir de una vez, así que no\u00a0se\u00a0guardó.',
        next: 'Oprima “Atrás” en este teléfono o computadora. Puede que lo que escribió siga ahí. Puede acortarlo e intentarlo otra vez, o decirlo por teléfono.',
      },
      415: {
        title: 'Esto no se pudo leer',
        what: 'Lo que se envió llegó de una manera que este sitio no puede leer, así que no\u00a0se\u00a0guardó.',
        next: 'Oprima “Atrás” en este teléfono o computadora y después use el botón del final del formulario. Puede que lo que escribió siga ahí.',
      },
      429: {
        title: 'Por favor, espere un minuto',
        what: 'Llegaron muchos formularios de su conexión de internet en poco tiempo. En una biblioteca o una oficina, muchas personas suelen compartir una. Esta vez el suyo no\u00a0se\u00a0guardó.',
        next: 'Espere un minuto. Después oprima “Atrás” en este teléfono o computadora e inténtelo otra vez. Puede que lo que escribió siga ahí.',
      },
      500: {
        title: 'Algo falló en este sitio',
        what: 'La falla está aquí, no en usted. Si no vio una referencia, puede que sus respuestas no\u00a0se\u00a0hayan guardado.',
        next: 'Oprima “Atrás” en este teléfono o computadora. Puede que lo que escribió siga ahí. Enviarlo otra vez desde ahí no causa ningún problema.',
      },
      503: {
        title: 'Este sitio no puede hacer eso ahora',
        what: 'En este momento no puede leer ni guardar formularios. Si no vio una referencia, puede que sus respuestas no\u00a0se\u00a0hayan guardado.',
        next: 'Espere unos minutos. Después oprima “Atrás” en este teléfono o computadora e inténtelo otra vez. Puede que lo que escribió siga ahí.',
      },
    },
  };
}
