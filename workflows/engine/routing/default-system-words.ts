import type { MessagingRules } from '../../../schemas/generated/types.ts';

/**
 * Words for an organisation that has set none of its own. Only such as nobody answers a question with: "cancel", "end"
 * and "no" are left to the flows. Whoever uses one is told what it did and how to undo it: silence would look like being ignored.
 */
export const defaultSystemWords: Required<Pick<MessagingRules, 'optOut' | 'optIn' | 'agent'>> = {
  optOut: [
    { language: 'en', words: ['stop', 'stop all', 'stopall', 'unsubscribe', 'opt out', 'opt-out', 'optout'], reply: 'You get no more offers from us. We still answer whenever you write. To get them again, write *start*.' },
    { language: 'de', words: ['stopp', 'abmelden', 'abbestellen', 'keine nachrichten mehr'], reply: 'Sie bekommen keine Angebote mehr von uns. Wenn Sie schreiben, antworten wir weiterhin. Schreiben Sie *anmelden*, um sie wieder zu bekommen.' },
    { language: 'es', words: ['baja', 'darme de baja', 'cancelar suscripción', 'no quiero más mensajes'], reply: 'Ya no recibirá más ofertas nuestras. Seguimos respondiendo cuando nos escriba. Para volver a recibirlas, escriba *alta*.' },
    { language: 'fr', words: ['arrêt', 'désabonner', 'se désabonner', 'me désabonner', 'désinscription'], reply: 'Vous ne recevrez plus nos offres. Nous répondons toujours quand vous écrivez. Pour les recevoir à nouveau, écrivez *abonner*.' },
    { language: 'pt', words: ['parar', 'descadastrar', 'cancelar inscrição', 'cancelar subscrição'], reply: 'Não receberá mais ofertas nossas. Continuamos a responder quando escrever. Para voltar a recebê-las, escreva *inscrever*.' },
    { language: 'it', words: ['disiscrivimi', 'disiscrizione', 'annulla iscrizione'], reply: 'Non riceverà più le nostre offerte. Continuiamo a rispondere quando ci scrive. Per riceverle di nuovo, scriva *iscrivimi*.' },
    { language: 'nl', words: ['afmelden', 'uitschrijven'], reply: 'U krijgt geen aanbiedingen meer van ons. Als u schrijft, antwoorden wij nog steeds. Schrijf *aanmelden* om ze weer te krijgen.' },
    { language: 'pl', words: ['wypisz', 'wypisz mnie'], reply: 'Nie będą już przychodzić nasze oferty. Nadal odpowiadamy na wiadomości. Aby znów je otrzymywać, proszę napisać *zapisz*.' },
    { language: 'tr', words: ['abonelikten çık', 'mesaj istemiyorum'], reply: 'Artık bizden teklif almayacaksınız. Yazdığınızda yine yanıtlarız. Yeniden almak için *abone ol* yazın.' },
    { language: 'id', words: ['berhenti', 'berhenti langganan'], reply: 'Anda tidak akan menerima penawaran dari kami lagi. Kami tetap menjawab jika Anda menulis. Untuk menerimanya lagi, tulis *mulai*.' },
    { language: 'ru', words: ['стоп', 'отписаться', 'отпишите'], reply: 'Вы больше не будете получать наши предложения. Мы по-прежнему отвечаем, когда вы пишете. Чтобы получать их снова, напишите *старт*.' },
    { language: 'ar', words: ['إلغاء الاشتراك', 'توقف'], reply: 'لن تصلك عروض منا بعد الآن. سنظل نرد كلما كتبت لنا. لتصلك من جديد اكتب *اشتراك*.' },
    { language: 'hi', words: ['बंद करें', 'सदस्यता रद्द करें'], reply: 'अब आपको हमारे ऑफ़र नहीं मिलेंगे। आप लिखेंगे तो हम जवाब देते रहेंगे। इन्हें फिर से पाने के लिए *शुरू करें* लिखें।' },
  ],
  optIn: [
    { language: 'en', words: ['start', 'unstop', 'subscribe', 'opt in', 'opt-in', 'optin'], reply: 'You get our offers again. Write *stop* at any time to end them.' },
    { language: 'de', words: ['anmelden', 'wieder anmelden'], reply: 'Sie bekommen wieder unsere Angebote. Schreiben Sie jederzeit *stopp*, um sie abzubestellen.' },
    { language: 'es', words: ['alta', 'suscribirme'], reply: 'Volverá a recibir nuestras ofertas. Escriba *baja* en cualquier momento para dejar de recibirlas.' },
    { language: 'fr', words: ["s'abonner", 'abonner', "m'abonner"], reply: 'Vous recevez de nouveau nos offres. Écrivez *arrêt* à tout moment pour ne plus les recevoir.' },
    { language: 'pt', words: ['inscrever', 'cadastrar'], reply: 'Voltará a receber as nossas ofertas. Escreva *parar* a qualquer momento para deixar de as receber.' },
    { language: 'it', words: ['iscrivimi'], reply: 'Riceverà di nuovo le nostre offerte. Scriva *disiscrivimi* in qualsiasi momento per non riceverle più.' },
    { language: 'nl', words: ['aanmelden'], reply: 'U krijgt onze aanbiedingen weer. Schrijf op elk moment *afmelden* om ze te stoppen.' },
    { language: 'pl', words: ['zapisz', 'zapisz mnie'], reply: 'Nasze oferty będą znów przychodzić. Aby zrezygnować, w każdej chwili można napisać *wypisz*.' },
    { language: 'tr', words: ['abone ol'], reply: 'Tekliflerimizi yeniden alacaksınız. Durdurmak için istediğiniz zaman *mesaj istemiyorum* yazın.' },
    { language: 'id', words: ['mulai', 'langganan'], reply: 'Anda akan menerima penawaran kami lagi. Tulis *berhenti* kapan saja untuk menghentikannya.' },
    { language: 'ru', words: ['старт', 'подписаться'], reply: 'Вы снова будете получать наши предложения. Чтобы отказаться, в любой момент напишите *стоп*.' },
    { language: 'ar', words: ['اشتراك'], reply: 'ستصلك عروضنا من جديد. اكتب *توقف* في أي وقت لإيقافها.' },
    { language: 'hi', words: ['शुरू करें'], reply: 'अब आपको हमारे ऑफ़र फिर से मिलेंगे। बंद करने के लिए कभी भी *बंद करें* लिखें।' },
  ],
  agent: [],
};
