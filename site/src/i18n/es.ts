import { plural } from '../plural.ts';
import type { Program } from '../program.ts';
import type { Words } from './words.ts';

/** The answers to "is this safe?", the same under every such question. */
const safe = { yes: 'Sí', no: 'No', 'not-sure': 'No lo sé con certeza' } as const;

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

/** How long answers are kept: a sentence for each rule. */
function kept({ notice, retentionRules }: Program): readonly string[] {
  if (retentionRules.length === 0) return [notice.retention];
  return retentionRules.map(({ kind, state, days, schedule }) => {
    const [what, it] = kind === 'interest' ? ['una petición', 'la'] : ['un mensaje', 'lo'];
    const from =
      state === 'closed'
        ? `la oficina ${it} cierra`
        : `la oficina ve que no ${it} escribió una persona`;
    const time = plural('es-US', days, { one: 'día', other: 'días' });
    return `Las respuestas de ${what} se borran ${time} después de que ${from}. El calendario de conservación de registros para eso es ${schedule}.`;
  });
}

/** How much a form asks, in words. */
function size(questions: number, needed: number, minutes: number): string {
  const asked = plural('es-US', questions, { one: 'pregunta', other: 'preguntas' });
  const must = plural('es-US', needed, { one: 'necesita respuesta', other: 'necesitan respuesta' });
  const time = plural('es-US', minutes, { one: 'minuto', other: 'minutos' });
  return `Hay ${asked}. De ellas, ${must}, y algunas respuestas abren otras preguntas. Toma alrededor de ${time}.`;
}

/** What is asked about each way to reach a person, in every form that answers somebody. */
const reach = {
  telephone: {
    label: 'Su número de teléfono',
    hint: 'Para poder llamarle. Dé un número donde sea seguro para usted recibir una llamada.',
    errors: {
      missing: 'Escriba un número de teléfono, o quite la marca de “Por teléfono”',
      tooLong: shorten('el número de teléfono'),
      several: 'Son dos números. Por favor, escriba solo uno.',
      invalid: 'Escriba un número de teléfono con su código de área, como 555\u00a0555\u00a00100',
    },
  },
  'telephone-message': {
    label: '¿Es seguro dejar un mensaje en este número?',
    hint: 'Puede que otra persona lo oiga. “No lo sé con certeza” también es una respuesta.',
    errors: { missing: 'Elija si es seguro dejar un mensaje' },
    options: safe,
  },
  'telephone-say': {
    label: '¿Es seguro decir quién llama?',
    hint: 'Puede que conteste otra persona, o que vea el nombre de la oficina.',
    errors: { missing: 'Elija si es seguro decir quién llama' },
    options: safe,
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
    label: '¿Es seguro que un correo electrónico diga de qué se trata?',
    hint: 'Puede que otra persona vea el asunto, o de quién viene.',
    errors: { missing: 'Elija si es seguro que un correo electrónico diga de qué se trata' },
    options: safe,
  },
} as const;

export default function words(program: Program): Words {
  const { office, department, telephone, relay, notice } = program;
  const retention = kept(program);
  const call = telephone.shown;
  const inLetters =
    telephone.letters === undefined ? '' : `El número en letras es ${telephone.letters}. `;
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
        about: 'Qué hace esto',
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
      call: 'Llamar',
      ask: 'Pida que le contacten',
      way: 'La página anterior y la siguiente',
      previous: 'Anterior',
      next: 'Siguiente',
      reviewed: (date) => `Esta página se revisó por última vez el ${date}.`,
      unread: 'Nadie ha revisado todavía esta página para este programa.',
      shareImage: 'Dos arcos frente a frente y una tercera marca pequeña, un poco aparte.',
    },

    footer: {
      runs: 'Quién maneja este sitio',
      reach: 'Cómo comunicarse con la oficina',
      elsewhere: 'Otra ayuda',
      telephone: 'Teléfono',
      relay: 'Retransmisión',
      email: 'Correo electrónico',
      post: 'Correo postal',
      relayHow: `Marque ${relay} y luego pida el ${call}. La llamada de retransmisión es gratis.`,
      request: 'Vuelva a lo que envió',
      resources: 'Ayuda ahora y otras organizaciones',
      guide: 'Todo este sitio en papel',
      policies: 'Sobre este sitio',
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
        text: 'Cada paso, quién actúa y qué le pide a usted.',
      },
      ask: {
        link: 'Pida que le contacten',
        text: 'Un formulario corto. No hace falta tenerlo decidido.',
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
      limit: (characters) => `Puede escribir hasta ${number.format(characters)} caracteres.`,
      onlyIf: (option) => `Solo si elige “${option}”:`,
      first: 'Ir a la primera pregunta',
      paper: {
        link: 'Imprima este formulario y llénelo a mano',
        print: 'Primero imprima esta página.',
        before: [
          'Escriba en el papel, con pluma.',
          'Deje en blanco lo que prefiera no contestar.',
          'Mándelo por correo a la dirección de abajo. No tiene que escribir su dirección en el sobre.',
          'Un formulario en papel no recibe referencia ni código de recibo. Para preguntar por él, llame.',
        ],
        unconfirmed:
          'No está confirmado que la oficina reciba este formulario en papel. Antes de mandarlo, puede llamar y preguntar:',
        post: 'Mándelo por correo a',
        back: 'Ir al formulario de este sitio',
      },
      rather: '¿Prefiere hablar?',
      ratherHow: `${serves}${inLetters}Para una llamada de retransmisión, marque primero`,
      notice: {
        title: 'Aviso sobre sus datos personales',
        items: [
          {
            term: 'Para quién es',
            text: `La ${office.name} (${office.short}), del ${department.name}. ${program.runBy}`,
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
            text: 'Hay que contestar las preguntas marcadas “necesario”. Usted decide si contesta las demás.',
            onPaper:
              'Puede mandarlo con partes en blanco. No está confirmado qué respuestas necesita la oficina.',
          },
          {
            term: 'Si deja algo sin contestar',
            text: 'Sin las respuestas necesarias, el formulario no se puede enviar. Sin las demás, sí. También puede llamar.',
            onPaper:
              'Sin una manera segura de comunicarse con usted, puede que la oficina no pueda responderle. También puede llamar.',
          },
          {
            term: 'Para qué se usa',
            text: 'Para comunicarse con usted de una manera segura, y para responderle.',
          },
          {
            term: 'Quién más puede recibirlo',
            text: 'Este sitio lo da a la coordinación y a nadie más. No está confirmado a quién más puede tener que darlo el programa. Pregunte a la coordinación.',
            onPaper:
              'Va a la oficina por correo postal. No está confirmado quién abre el correo ahí ni a quién más puede tener que darlo el programa. Pregunte a la coordinación.',
          },
          {
            term: 'Cuánto tiempo se guarda',
            text: retention.join(' '),
            onPaper:
              'No está confirmado cuánto tiempo se guarda un formulario en papel. Pregunte a la coordinación.',
          },
          {
            term: 'Su derecho a verlo',
            text: `${notice.access} Llame al ${call} y pregunte a la coordinación.`,
          },
        ],
        more: 'Lea toda la página de privacidad',
      },
      busy: {
        title: 'En este momento no podemos recibirlo',
        text: 'No\u00a0se\u00a0guardó nada. Lo que escribió sigue en esta página. Espere unos minutos e inténtelo otra vez. También puede llamar:',
      },
      unproven: {
        title: 'Esto no\u00a0se\u00a0envió',
        text: 'Para protegerle, solo recibimos un formulario que viene de su propia página. Su navegador no dijo que este viniera de ahí. No\u00a0se\u00a0guardó ni se cambió nada, y lo que escribió sigue en esta página. Inténtelo otra vez desde aquí. Si vuelve a ver esto, pruebe con otro navegador u otro aparato, o llame:',
      },
      decoy: 'Deje esto vacío',
      notAnswered: 'Sin contestar',
      change: 'Cambiar',
      receipt: {
        reference: 'Su referencia',
        referenceUse: 'Puede darla si llama. No dice nada de usted.',
        code: 'Su código de recibo',
        codeUse:
          'Con los dos puede volver. Puede ver cómo va, cambiarlo o retirarlo. Guarde este código solo para usted y no se lo diga a nadie.',
        comeBack: 'Para volver',
        comeBackLink: 'Vuelva con su referencia y su código de recibo',
        once: 'Esta página se muestra una sola vez',
        next: 'Qué sigue',
        keep: [
          'El código de recibo se muestra solo aquí y solo ahora. Después, nadie puede volver a dárselo.',
          'Escriba los dos en un papel y guárdelo donde solo usted lo encuentre. O apréndaselos de memoria.',
          'Puede imprimir esta página. El papel impreso no dice de qué se trata. Además de estos dos, solo lleva la dirección de este sitio y el número de teléfono.',
          'Si otra persona puede mirar este aparato, no los guarde en él. Esa persona podría ver una foto, una nota o una captura de pantalla.',
          'También puede no guardarlos. De todos modos puede llamar a la oficina. Pregunte a la coordinación qué puede hacer solo con la referencia.',
          'Puede que este aparato guarde la dirección de esta página. La dirección no dice nada de usted. Si se abre otra vez, no muestra nada de lo que envió.',
        ],
        home: 'Ir a la página principal',
      },
    },

    forms: {
      contact: {
        size,
        before: [
          'Nada llega a la coordinación hasta que usted revisa sus respuestas y oprime “Enviar”.',
          'No tiene que dar su nombre.',
          'No tiene que contar lo que pasó.',
        ],
        submit: 'Revise sus respuestas',
        unavailable: {
          title: 'No\u00a0se\u00a0pudo\u00a0guardar su mensaje',
          text: 'No ha llegado a la coordinación. Lo que escribió sigue en esta página. Espere un minuto e inténtelo otra vez. El botón está al final de esta página. O llame:',
        },
        again: {
          title: 'Usted ya envió este formulario',
          text: 'Lo que envió la primera vez se guardó. Lo que está aquí ahora es distinto y no\u00a0se\u00a0ha\u00a0guardado. Si oprime “Enviar”, será un segundo mensaje con su propia referencia. Para retirar uno, use su código de recibo en “Vuelva a lo que envió”, o llame:',
        },
        fields: {
          message: {
            label: 'Su mensaje',
            hint: 'Para que la oficina sepa qué quiere preguntar o decir. No tiene que contar lo que pasó.',
            errors: { missing: 'Escriba un mensaje', tooLong: shorten('su mensaje') },
          },
          reach: {
            label: '¿Cómo se le puede responder de manera segura?',
            hint: 'Para que la respuesta llegue solo a usted. Elija una o las dos.',
            errors: { missing: 'Elija al menos una manera de responderle' },
            options: { telephone: 'Por teléfono', email: 'Por correo electrónico' },
          },
          ...reach,
          name: {
            label: '¿Con qué nombre quiere que le hablen?',
            hint: 'Para que quien responda pueda preguntar por usted. Basta con un nombre, sin apellido.',
            errors: { tooLong: shorten('el nombre') },
          },
        },
        print: {
          title: 'Escriba a la oficina, en papel',
          description:
            'Un formulario para imprimir, llenar a mano y mandar por correo, con una pregunta para la coordinación.',
        },
        check: {
          title: 'Revise sus respuestas',
          description:
            'Su mensaje todavía no ha llegado a la coordinación. Revíselo, cámbielo si quiere y después envíelo.',
          intro:
            'Todavía no ha llegado nada a la coordinación. Lea lo que escribió. Puede cambiarlo, enviarlo o irse de esta página sin enviar nada.',
          send: 'Enviar',
        },
        received: {
          title: 'Recibido',
          description:
            'La página que muestra una sola vez que se recibió un formulario, y qué sigue después.',
          receipt: {
            heading: 'Su mensaje está guardado',
            saved: 'Lo que escribió está guardado bajo llave. La coordinación puede abrirlo.',
            next: [
              'Sale un aviso por correo electrónico para la coordinación. No lleva ninguna de sus palabras.',
              'Entonces la coordinación puede leer su mensaje y responderle de la manera que usted eligió.',
              `No está confirmado cuánto tarda. No tiene que esperar: puede llamar al ${call}.`,
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
        before: [
          'Nada llega a la coordinación hasta que usted revisa sus respuestas y oprime “Enviar”.',
          'Esto es una petición. No es una promesa, ni de usted ni para usted.',
          '“Por ahora no” también es una buena respuesta. Puede irse de esta página y volver, o no volver.',
        ],
        submit: 'Revise sus respuestas',
        unavailable: {
          title: 'No\u00a0se\u00a0pudo\u00a0guardar su petición',
          text: 'No ha llegado a la coordinación. Lo que escribió sigue en esta página. Espere un minuto e inténtelo otra vez. El botón está al final de esta página. O llame:',
        },
        again: {
          title: 'Usted ya envió este formulario',
          text: 'Lo que envió la primera vez se guardó. Lo que está aquí ahora es distinto y no\u00a0se\u00a0ha\u00a0guardado. Si oprime “Enviar”, será una segunda petición con su propia referencia. Para retirar una, use su código de recibo en “Vuelva a lo que envió”, o llame:',
        },
        fields: {
          name: {
            label: '¿Con qué nombre quiere que le hablen?',
            hint: 'Para que la coordinación pueda preguntar por usted. Aquí basta con un nombre, sin apellido.',
            errors: {
              missing: 'Escriba un nombre con el que le puedan hablar',
              tooLong: shorten('el nombre'),
            },
          },
          reach: {
            label: '¿Cómo pueden comunicarse con usted de manera segura?',
            hint: 'Para que el contacto no le ponga en riesgo. Elija una o más.',
            errors: { missing: 'Elija al menos una manera de comunicarse con usted' },
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
            label: '¿Es seguro que el sobre diga de quién viene?',
            hint: 'Puede que otra persona lo vea en el buzón.',
            errors: { missing: 'Elija si es seguro que el sobre diga de quién viene' },
            options: safe,
          },
          someone: {
            label: '¿Quién es su persona de confianza?',
            hint: 'Para que la coordinación pueda preguntar por ella. Aquí basta con un nombre, sin apellido.',
            errors: {
              missing:
                'Escriba el nombre de su persona de confianza, o quite la marca de “Por medio de alguien de confianza”',
              tooLong: shorten('el nombre de su persona de confianza'),
            },
          },
          'someone-contact': {
            label: '¿Cómo pueden comunicarse con esa persona?',
            hint: 'El número de teléfono o el correo electrónico de esa persona. Pídale permiso antes.',
            errors: {
              missing:
                'Escriba el número de teléfono o el correo electrónico de su persona de confianza',
              tooLong: shorten('el teléfono o el correo electrónico de esa persona'),
            },
          },
          'someone-say': {
            label: '¿Es seguro decirle a esa persona de qué se trata?',
            hint: 'Puede que alguien de confianza no sepa nada de esto.',
            errors: { missing: 'Elija si es seguro decirle a esa persona de qué se trata' },
            options: safe,
          },
          'good-times': {
            label: '¿Cuándo es buen momento para comunicarse con usted?',
            hint: 'Para que le llamen cuando pueda hablar. Por ejemplo: entre semana, después de las 4 p. m.',
            errors: { tooLong: shorten('su respuesta sobre los buenos momentos') },
          },
          'bad-times': {
            label: '¿Cuándo nadie debe tratar de comunicarse con usted?',
            hint: 'Horas que no son seguras, y días que son difíciles para usted.',
            errors: { tooLong: shorten('su respuesta sobre las horas que se deben evitar') },
          },
          language: {
            label: '¿En qué idioma quiere hablar?',
            hint: followed('Para que le hablen en ese idioma.', program.officeLanguages),
            options: { en: 'Inglés', es: 'Español', other: 'Otro idioma' },
          },
          'language-other': {
            label: '¿Qué idioma es?',
            hint: 'Para que la coordinación lo sepa antes de hablar. También puede ser una lengua de señas.',
            errors: { tooLong: shorten('el nombre del idioma') },
          },
          interpreter: {
            label: '¿Quiere un intérprete?',
            hint: 'Para que la coordinación lo sepa antes de hablar.',
            options: safe,
          },
          access: {
            label: '¿Qué le ayudaría cuando se comuniquen con usted?',
            hint: 'Por ejemplo: una llamada de retransmisión, letra grande o más tiempo para contestar. Para que la coordinación lo sepa antes del primer contacto.',
            errors: { tooLong: shorten('su respuesta sobre lo que le ayudaría') },
          },
          who: {
            label: '¿Cuál de estas frases le describe mejor?',
            hint: 'Para que la coordinación sepa cómo hablar con usted. Puede dejarlo en blanco.',
            options: {
              harmed: 'Yo sufrí el daño',
              family: 'Soy familiar de alguien a quien le hicieron daño o a quien mataron',
              guardian: 'Soy madre, padre o tutor legal de una persona sobreviviente',
              helper: 'Estoy ayudando a una persona sobreviviente',
            },
          },
          'survivor-knows': {
            label: '¿Sabe la persona sobreviviente que usted lo está pidiendo?',
            hint: 'Un diálogo solo comienza si lo pide la persona sobreviviente.',
            errors: {
              missing: 'Elija si la persona sobreviviente sabe que usted lo está pidiendo',
            },
            options: safe,
          },
          person: {
            label: `¿Sabe el nombre de la persona que hizo daño a usted o a su familia, o su número de ${department.short}?`,
            hint: 'Así la oficina sabe de quién se trata. Déjelo en blanco si no lo sabe.',
            options: {
              known: 'Sí',
              unknown: 'No lo sé',
              'rather-not': 'Prefiero no decirlo',
            },
          },
          'person-name': {
            label: `¿Cuál es el nombre de esa persona, o su número de ${department.short}?`,
            hint: 'Así la oficina sabe de quién se trata. Déjelo en blanco si no lo sabe.',
            errors: { tooLong: shorten('el nombre de la persona que le hizo daño') },
          },
          note: {
            label: '¿Hay algo más que se deba saber antes de comunicarse con usted?',
            hint: 'No tiene que contar lo que pasó, y aquí es más seguro no contarlo. Puede decir, por ejemplo, cómo quiere que le hablen. No ponga su fecha de nacimiento ni su número de Seguro Social. No hacen falta.',
            errors: { tooLong: shorten('esta respuesta') },
          },
        },
        print: {
          title: 'Pida que le contacten, en papel',
          description:
            'Un formulario para imprimir, llenar a mano y mandar por correo, para pedir que la coordinación se comunique con usted.',
        },
        check: {
          title: 'Revise sus respuestas',
          description:
            'Su petición todavía no ha llegado a la coordinación. Revísela, cámbiela si quiere y después envíela.',
          intro:
            'Todavía no ha llegado nada a la coordinación. Lea sus respuestas. Puede cambiarlas, enviarlas o irse de esta página sin enviar nada.',
          send: 'Enviar',
        },
        received: {
          title: 'Recibido',
          description:
            'La página que muestra una sola vez que se recibió un formulario, y qué sigue después.',
          receipt: {
            heading: 'Su petición está guardada',
            saved: 'Lo que escribió está guardado bajo llave. La coordinación puede abrirlo.',
            next: [
              'Sale un aviso por correo electrónico para la coordinación. No lleva ninguna de sus respuestas.',
              'Entonces la coordinación puede leer sus respuestas y comunicarse con usted de la manera que eligió.',
              'Primero puede hacer preguntas. Si quiere seguir, lo que viene es el trámite inicial formal.',
              `No está confirmado cuánto tarda. No tiene que esperar: puede llamar al ${call}.`,
              'Puede hacer una pausa o parar en cualquier momento, por cualquier razón. Vuelva con el código, o llame y dígalo.',
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
          'Si envió un formulario en este sitio, una página le mostró una referencia y un código de recibo. Con los dos puede ver cómo va. Puede cambiar cómo comunicarse con usted de manera segura, ponerlo en pausa o retirarlo.',
          'No necesita una cuenta. No tiene que decir por qué.',
        ],
        fields: {
          reference: {
            label: 'Su referencia',
            hint: 'Dos grupos de cuatro, como K7QM-3XDP. No importan las mayúsculas, los espacios ni los guiones.',
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
          text: 'Lo que escribió sigue en esta página y no se cambió nada. Espere un minuto e inténtelo otra vez. O llame:',
        },
        locked: {
          title: 'Hubo demasiados intentos equivocados',
          text: 'Esta referencia está bloqueada por una hora, para proteger lo que se envió con ella. No\u00a0se\u00a0cambió nada. Espere una hora e inténtelo otra vez, o llame:',
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
          held: 'Ya está en pausa. Se le avisa a la coordinación.',
          resumed: 'Usted quitó la pausa. Se le avisa a la coordinación.',
          changed:
            'Lo que dio antes sobre cómo comunicarse con usted se reemplazó. Se le pide a la coordinación que use solo las respuestas nuevas.',
          withdrawn: 'Usted lo retiró. Se le avisa a la coordinación.',
        },
        received: 'Lo que envió se recibió el',
        states: {
          received: {
            title: 'Está guardado y todavía no\u00a0se\u00a0ha\u00a0abierto',
            text: [
              'La oficina recibe un aviso de que llegó algo. Nadie lo ha abierto aquí desde que usted lo envió o lo cambió por última vez.',
            ],
          },
          opened: {
            title: 'La coordinación lo abrió',
            text: [
              'El siguiente paso le toca a la coordinación: comunicarse con usted de la manera que eligió. No está confirmado cuándo será.',
            ],
          },
          contacted: {
            title: 'La coordinación anotó un contacto',
            text: [
              'La coordinación anotó aquí que alguien se comunicó con usted por esto. Si no fue así, o si algo no estuvo bien, llame.',
            ],
          },
          intake: {
            title: 'Hay una cita anotada para el trámite inicial',
            text: [
              'La coordinación anotó aquí que se fijó una cita para el trámite inicial. Esta página no la muestra. Si usted no sabe de ella, o quiere cambiarla, llame.',
            ],
          },
          handed: {
            title: 'Pasó a su caso',
            text: [
              'La coordinación anotó aquí que esto pasó a su caso en la oficina. Esta página no muestra lo que pasa allí. Para preguntar, llame.',
            ],
          },
          held: {
            title: 'Usted lo tiene en pausa',
            text: [
              'Nadie debe comunicarse con usted por esto hasta que usted quite la pausa. Puede que alguien ya haya empezado a hacerlo. Para tener la certeza, llame.',
            ],
          },
          'office-held': {
            title: 'La oficina lo tiene en pausa',
            text: [
              'La coordinación lo puso en pausa. Esta página no muestra por qué ni por cuánto tiempo. Para preguntar, llame.',
            ],
          },
          closed: {
            title: 'La oficina lo cerró',
            text: [
              'Ahora nadie en la oficina trabaja en esto. Cambiar cómo comunicarse con usted no lo abre de nuevo.',
              'Si quiere que se comuniquen con usted, envíe un formulario nuevo, o llame.',
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
              'Si quiere que se comuniquen con usted, envíe un formulario nuevo, o llame.',
            ],
          },
          withdrawn: {
            title: 'Está retirado',
            text: [
              'Sus respuestas se borraron, y este sitio no las puede recuperar. Las copias de respaldo cifradas pueden durar hasta 30 días después.',
              'No tiene que hacer nada más.',
              'Puede enviar un formulario nuevo cuando quiera, o no enviarlo.',
            ],
          },
        },
        unseen:
          'Por su seguridad, aquí no se muestra ninguna de sus respuestas. Quien vea esta página no sabrá nada de lo que usted escribió.',
        offers: {
          change: {
            title: 'Cambie cómo comunicarse con usted',
            text: 'Usted contesta todo de nuevo: cómo comunicarse con usted y en qué horas. Lo que dio antes se borra entonces.',
            button: 'Cambiar cómo contactarme',
          },
          hold: {
            title: 'Póngalo en pausa',
            text: 'Se le avisa a la coordinación que por ahora no se comunique con usted. Sus respuestas se conservan. Puede quitar la pausa después, o no quitarla.',
            button: 'Poner en pausa',
          },
          resume: {
            title: 'Quite la pausa',
            text: 'Se le avisa a la coordinación que puede volver a comunicarse con usted de la manera que eligió.',
            button: 'Quitar la pausa',
          },
          withdraw: {
            title: 'Retírelo',
            text: 'Se le pregunta una vez más. Después sus respuestas se borran en ese momento.',
            button: 'Retirar lo que envié',
          },
        },
        dialogue:
          'Esto es sobre lo que envió en este sitio. Si se está preparando un diálogo, también puede ponerlo en pausa o terminarlo. Puede hacerlo en cualquier momento y por cualquier razón. Dígaselo a la coordinación o a la persona facilitadora:',
      },
      withdraw: {
        title: '¿Retirar lo que envió?',
        description:
          'La última pregunta antes de retirar lo que envió y de que se borren sus respuestas.',
        text: [
          'Sus respuestas se borran en ese momento. Este sitio no las puede recuperar. No tiene que decir por qué.',
          'Se conservan la referencia, el tipo de formulario y las fechas, para que la coordinación vea que se retiró. Las copias de respaldo cifradas pueden durar hasta 30 días más.',
          'Si es posible que quiera seguir más adelante, puede ponerlo en pausa en lugar de retirarlo.',
        ],
        confirm: 'Retirarlo y borrar mis respuestas',
        back: 'Volver y conservarlo',
      },
      change: {
        title: 'Cambie cómo comunicarse con usted',
        description:
          'Conteste de nuevo cómo comunicarse con usted de manera segura. Lo que dio antes no se muestra y se reemplaza.',
        unavailable: {
          title: 'No\u00a0se\u00a0pudo\u00a0guardar el cambio',
          text: 'Lo que escribió sigue en esta página. Puede que todavía valga lo que dio antes. Espere un minuto e inténtelo otra vez. El botón está al final de esta página. O llame:',
        },
        intro: [
          'Por su seguridad, aquí no se muestra lo que dio antes. Todo se reemplaza con lo que conteste ahora, también las horas buenas y malas. Lo que deje en blanco se quita.',
          'No\u00a0se\u00a0cambia nada hasta que oprima el botón del final.',
        ],
        submit: 'Reemplazar lo anterior',
        back: 'Volver y no cambiar nada',
      },
    },

    problems: {
      description: 'Algo no funcionó. Aquí está qué pasó y qué puede hacer usted ahora.',
      call: 'También puede llamar al',
      requestId: 'Si llama por esto, puede dar este número:',
      home: 'Ir a la página principal',
      400: {
        title: 'Esto no se pudo leer',
        what: 'Una parte de lo que se envió no llegó como debía. No\u00a0se\u00a0guardó.',
        next: 'Oprima “Atrás” en este teléfono o computadora. Puede que lo que escribió siga ahí. Después inténtelo otra vez.',
      },
      403: {
        title: 'Este formulario no se recibió',
        what: 'Para protegerle, un formulario se recibe solo desde su propia página aquí. Este parecía venir de otro lugar. No\u00a0se\u00a0guardó.',
        next: 'Oprima “Atrás” en este teléfono o computadora y copie lo que escribió, si sigue ahí. Después abra el formulario en este sitio e inténtelo otra vez.',
      },
      405: {
        title: 'Esta página no se pudo abrir así',
        what: 'Se pidió de una manera que este sitio no conoce. No\u00a0se\u00a0guardó nada.',
        next: 'Vaya a la página principal y abra el formulario desde ahí. Si regresa, puede que lo que escribió siga ahí.',
      },
      413: {
        title: 'Esto no cupo',
        what: 'Lo que escribió es más de lo que este sitio puede recibir de una vez. No\u00a0se\u00a0guardó.',
        next: 'Oprima “Atrás” en este teléfono o computadora. Puede que lo que escribió siga ahí. Puede acortarlo e intentarlo otra vez, o decirlo por teléfono.',
      },
      415: {
        title: 'Esto no se pudo leer',
        what: 'Lo que se envió llegó de una manera que este sitio no puede leer. No\u00a0se\u00a0guardó.',
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
