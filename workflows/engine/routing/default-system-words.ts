import type { MessagingRules } from '../../../schemas/generated/types.ts';

/**
 * Words for an organisation that has set none of its own. Only such as nobody answers a question with: "cancel", "end"
 * and "no" are left to the flows.
 */
export const defaultSystemWords: Required<Pick<MessagingRules, 'optOut' | 'optIn' | 'agent'>> = {
  optOut: [
    { language: 'en', words: ['stop', 'stop all', 'stopall', 'unsubscribe', 'opt out', 'opt-out', 'optout'] },
    { language: 'de', words: ['stopp', 'abmelden', 'abbestellen', 'keine nachrichten mehr'] },
    { language: 'es', words: ['baja', 'darme de baja', 'cancelar suscripción', 'no quiero más mensajes'] },
    { language: 'fr', words: ['arrêt', 'désabonner', 'se désabonner', 'me désabonner', 'désinscription'] },
    { language: 'pt', words: ['parar', 'descadastrar', 'cancelar inscrição', 'cancelar subscrição'] },
    { language: 'it', words: ['disiscrivimi', 'disiscrizione', 'annulla iscrizione'] },
    { language: 'nl', words: ['afmelden', 'uitschrijven'] },
    { language: 'pl', words: ['wypisz', 'wypisz mnie'] },
    { language: 'tr', words: ['abonelikten çık', 'mesaj istemiyorum'] },
    { language: 'id', words: ['berhenti', 'berhenti langganan'] },
    { language: 'ru', words: ['стоп', 'отписаться', 'отпишите'] },
    { language: 'ar', words: ['إلغاء الاشتراك', 'توقف'] },
    { language: 'hi', words: ['बंद करें', 'सदस्यता रद्द करें'] },
  ],
  optIn: [
    { language: 'en', words: ['start', 'unstop', 'subscribe', 'opt in', 'opt-in', 'optin'] },
    { language: 'de', words: ['anmelden', 'wieder anmelden'] },
    { language: 'es', words: ['alta', 'suscribirme'] },
    { language: 'fr', words: ["s'abonner", 'abonner', "m'abonner"] },
    { language: 'pt', words: ['inscrever', 'cadastrar'] },
    { language: 'it', words: ['iscrivimi'] },
    { language: 'nl', words: ['aanmelden'] },
    { language: 'pl', words: ['zapisz', 'zapisz mnie'] },
    { language: 'tr', words: ['abone ol'] },
    { language: 'id', words: ['mulai', 'langganan'] },
    { language: 'ru', words: ['старт', 'подписаться'] },
    { language: 'ar', words: ['اشتراك'] },
    { language: 'hi', words: ['शुरू करें'] },
  ],
  agent: [],
};
