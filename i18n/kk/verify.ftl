# aigaq-verify бағдарламасының хабарламалары.

answer-exit = ({ $name }, аяқталу коды { $exit })
answer-extract = Үзінді: онда бардың бәрі мөрленгенге сәйкес келеді; пакеттің бір бөлігі енгізілмеген.
answer-failed = Өзгертілген немесе сәйкес келмейді.
answer-indeterminate = Тұтастығы расталды, бірақ барлығы бойынша қорытынды жасау мүмкін емес.
answer-limit-exceeded = Қорытынды жасалған жоқ: тексеру осы бағдарламаның шегіне жетті.
answer-malformed = Файл дұрыс құрылған дәлелдемелер пакеті емес.
answer-passed = Тұтастығы расталды, техникалық қолтаңба сіз сенетін кілтпен жасалған, уақыты расталды.
answer-unsupported-version = Қорытынды жасалған жоқ: жаңарақ нұсқамен жасалған.

says-altered = Өтпеген тексерулер саны: { $failed }; қайсысы және не бойынша екені төменде көрсетілген.
says-extract = Бұл – үзінді; ондағы қосымшалар саны: { $present } (барлығы { $exhibits }); оны кім жасағаны белгісіз.
says-limit = Мазмұны туралы ештеңе айтылмаған.
says-malformed = Файл қабылданбады; ондағы ешбір мәлімет назарға алынған жоқ.
says-no-token = Мөрлеу уақыты расталмаған. Пакет мөрленген компьютердің сағаты көрсеткен уақыт: { $claimed }.
says-no-valid-token = Пакеттің қашан мөрленгені расталмаған: мөрге қойылған бірде-бір уақыт белгісі есепке алынбайды. Пакет мөрленген компьютердің сағаты { $claimed } көрсеткен.
says-not-after = { $authority } қызметінің уақыт белгісі бойынша { $at } сәтінен кешіктірілмей мөрленген.
says-not-before = { $authority } қызметінің уақыт белгісі бойынша файлдар { $at } сәтінен кейін қабылданған.
says-signer-other-role = Сіз сенетін, бірақ мөрлеуге арналмаған кілтпен мөрленген.
says-signer-outside-period = Мөрлеген кілттің иесі – { $name }; мөрлеу сіз бұл кілтке сенетін мерзімнен тыс жасалған.
says-signer-revoked-before = Кілт кері қайтарып алынғаннан кейін мөрленген (кілт иесі – { $name }).
says-signer-revoked = Мөрлеген кілттің иесі – { $name }; бұл кілт кері қайтарып алынған.
says-signer-unknown = { $fingerprint } кілтімен мөрленген; сенімді кілттер тізіміңізде бұл кілттің кімдікі екенін растайтын ешкім жоқ.
says-signer-vouched = Мөрлеген кілттің иесі – { $name }; кілттің кімдікі екенін растайтын: «{ $vouched-by }».
says-unchanged = Мөрленген сәттен бері өзгермеген: { $exhibits } қосымша және { $records } жазба.
says-unsupported = Бұл нұсқа мазмұнның бәрін тексере алмайды; тексерудің орнына болжам жасалмайды.

window = Уақыт:
window-accuracy = дәлдігі { $seconds }
window-accuracy-none = дәлдігі көрсетілмеген
window-claimed-opened = ашылғаны туралы мәлімделген: { $claimed }, пакет мөрленген компьютердің сағаты бойынша
window-claimed-sealed = мөрленгені туралы мәлімделген: { $claimed }, сол компьютердің сағаты бойынша
window-counting = мөрге қойылған, есепке алынатын уақыт белгілері: { $counting } (барлығы { $all })
window-counting-others = есепке алынатын басқа уақыт белгілері (ашу, жаңартулар, мәлімдемелер): { $counting } (барлығы { $all })
window-no-opening = бұрын емес: ештеңемен расталмаған (есепке алынатын ашу кезіндегі уақыт белгісі жоқ)
window-no-token = кеш емес: ештеңемен расталмаған (мөрге қойылған, есепке алынатын уақыт белгісі жоқ)
window-not-after = { $at } сәтінен кеш емес: { $authority } ({ $part }, { $accuracy })
window-not-before = { $at } сәтінен бұрын емес: { $authority } ({ $part }, { $accuracy })
window-said = файлдардың өз деректері бойынша, қабылданған кезде жазылғаны: { $count } уақыт көрсетілген
window-said-none = файлдардың өз деректері бойынша: қабылданған кезде ештеңе оқылған жоқ

not-checked = Тексерілмегені:
not-checked-goods = тауар контрафактілік пе, чек түпнұсқа ма: мұны ешбір бағдарлама анықтай алмайды
not-checked-media = файлдардың ішінен жоғарыда аталғаннан басқа ештеңе қаралған жоқ: кескін, дыбыс немесе мәтін өңделді ме – тексерілмеді
not-checked-media-asked = файлдардың өзі не хабарлайды (уақыт, орын, чек өрістері): сұрау бойынша (--no-media) олар ашылған жоқ
not-checked-media-none = файлдардың өзі не хабарлайды (уақыт, орын, чек өрістері): мөрленген күйінде бірде-біреуі жоқ
not-checked-scene = түсірілген көрініс шынайы болды ма, камераны кім ұстады және тағы бірдеңе түсірілмеді ме

findings = Тексеру нәтижелері:
findings-not-performed = ТЕКСЕРІЛГЕН ЖОҚ: қалған тексерулер ({ $count }), себебі: { $because } (--all бәрін көрсетеді)
findings-passed = және өткен тексерулер: { $count } (оларды --all көрсетеді)

standing-failed = ӨТКЕН ЖОҚ
standing-indeterminate = АНЫҚТАЛҒАН ЖОҚ
standing-not-performed = ТЕКСЕРІЛГЕН ЖОҚ
standing-noted = МӘЛІМЕТ ҮШІН
standing-passed = өтті

heard = Файлдардың өздері туралы хабарлайтыны; қайта оқыған { $by }:
heard-more = және тағы { $count } (оларды --all көрсетеді)
heard-nothing = бұл нұсқа оқитын ештеңе жоқ
heard-unread = оқылмады немесе толық оқылмады: { $why }
said-line = { $what }: { $value } ({ $at })
said-audio = { $codec }, { $rate } Гц, арна саны: { $channels }
said-video = { $codec }, { $width } × { $height }, секундына кадр: { $rate }
time-both = { $local }, яғни { $utc }
time-no-zone = { $time }, UTC-ден ауытқуы көрсетілмеген сағат бойынша

compared = Салыстырылғаны:
compared-agree = және тараптары сәйкес келетін салыстырулар: { $count } (оларды --all көрсетеді)
compared-one = { $outcome }: { $what } – { $subject }
compared-open = САЛЫСТЫРУ МҮМКІН ЕМЕС: { $count }; себебі: { $why } (--all көрсетеді)
compared-side = { $source }: { $value }
outcome-agrees = СӘЙКЕС КЕЛЕДІ
outcome-cannot-be-compared = САЛЫСТЫРУ МҮМКІН ЕМЕС
outcome-differs = АЙЫРМАШЫЛЫҒЫ БАР

certified-holds = Қоса берілген сертификат бойынша кілт иесі – { $name } ({ $iin ->
        [none] ЖСН көрсетілмеген
       *[other] ЖСН { $iin }
    }); сертификат тұлғалардың қолтаңбалары үшін сіз сенетін { $root } сертификатына барып тіреледі.
certified-open = Қоса берілген сертификат бойынша кілт иесі – { $name }, шығарушысы { $issuer }; бұл сертификат сіз сенетін ештеңеге барып тірелмейді немесе оған қатысты ескертулер бар.
certified-other-key = Қоса берілген сертификат басқа кілтке берілген, кім қол қойғаны туралы ештеңе айтпайды.
certified-unread = Қоса берілген сертификаттарды оқу мүмкін емес.

cms-beside = Мөрдің жанындағы CMS қолтаңбалары (олар мөрленгені туралы қорытындыға әсер етпейді):
cms-certificate = сертификат { $serial }, шығарушы: { $issuer }, қолданылу мерзімі: { $from } – { $until }, SHA-256 { $fingerprint }
cms-judged-at = { $at } сәтіне қарай бағаланды: қол қойылған уақыт қол қоюшының сөзінен ғана белгілі
cms-not-signed = { $subject }, { $signer }-қол қоюшы: бұл мөрге біреудің қол қойғаны одан көрінбейді.
cms-organisation = { $bin ->
        [none] сертификат бойынша ұйым: { $organisation }
       *[other] сертификат бойынша ұйым: { $organisation } (БСН { $bin })
    }
cms-role-employee = ұйым қызметкері
cms-role-financial-documents = қаржы құжаттарына қол қою құқығы бар тұлға
cms-role-first-head = бірінші басшы
cms-role-human-resources = кадр бөлімінің қызметкері
cms-role-individual = жеке тұлға
cms-role-information-system = ақпараттық жүйе
cms-role-legal-entity = заңды тұлға
cms-role-right-to-sign = қол қою құқығы бар тұлға
cms-roles = сертификат бойынша рөлдері: { $roles }
cms-signed = { $subject }, { $signer }-қол қоюшы: бұл мөрге { $iin ->
        [none] { $name }
       *[other] { $name } (ЖСН { $iin })
    } сертификатының иесі қол қойған. Оның нотариус ретінде әрекет еткенін қолтаңба көрсетпейді.
cms-signed-open = { $subject }, { $signer }-қол қоюшы: бұл мөрге { $iin ->
        [none] { $name }
       *[other] { $name } (ЖСН { $iin })
    } атындағы сертификаттың кілтімен қол қойылған. Сертификаттың сол тұлғанікі және жарамды болғаны мұнда көрсетілмеген; себебі кезеңдерден көрінеді. Оның нотариус ретінде әрекет еткенін де қолтаңба көрсетпейді.
cms-stage-archive = мұрағат
cms-stage-attributes = қол қойылған атрибуттар
cms-stage-chain = сенім тізбегі
cms-stage-parse = оқу
cms-stage-revocation = қайтарып алу
cms-stage-signature = қолтаңба
cms-stage-signer = қол қоюшының сертификаты
cms-stage-time = уақыты
cms-stage-usage = мақсаты
cms-stages = кезеңдері: { $stages }
cms-state-failed = өтпеді
cms-state-not-performed = орындалмады
cms-state-passed = өтті
cms-there = { $at } сәтінде болған: бұл қол қоюшының сөзінен ғана емес көрінеді
cms-unread = { $subject }: онда ешкімнің қолын оқу мүмкін емес.

subject-anchor = Мөрлеуге дейінгі { $n }-уақыт белгісі
subject-bundle = Пакет
subject-entry = Журналдың { $n }-жолы
subject-exhibit = { $n }-қосымша ({ $name })
subject-extract = Үзінді тізбесі
subject-journal = Журнал
subject-manifest = Манифест
subject-record = { $n }-жазба ({ $kind })
subject-renewal = { $n }-ұзарту белгісі
subject-signature = { $n }-CMS қолтаңбасы
subject-signer = Мөр кілті
subject-token = Мөрге қойылған { $n }-уақыт белгісі

file-length = Файл ұзындығы
judged-for = Тексеру жүргізілген сәт
seal-digest = Мөр хэші (manifest.cose файлының SHA-256 хэші)
sealed-with = Мөрлеген бағдарлама
trust-list = Пайдаланылған сенімді кілттер тізімінің SHA-256 хэші
none = жоқ

verify-next-trust = Бұдан кейін: баспаны қол қоюшы сізге басқа жолмен хабарлаған баспамен салыстырыңыз, содан соң мынаны енгізіңіз
verify-next-show = Мазмұнын көру үшін:
verify-many = Тексерілген пакеттер саны: { $count }.
verify-resumed = Тексерілген пакеттер: { $count }; жолы бұрыннан бар: { $stood }.
verify-resumed-doubted = Өзіне өзі қайшы келетін немесе бір нәрсені екі рет айтатын жолдар: { $count }. Олар есептелмеді, пакеттері қайта тексерілді.

export-done = { $count } файл { $path } қалтасына SHA256SUMS тізімімен бірге берілді.
export-left = { $n }-қосымша берілген жоқ: ол үзіндіге енгізілмеген немесе мөрленгенге сәйкес келмейді.
extract-done = Үзінді жазылды: { $path }. Енгізілмеген қосымшалар: { $exhibits }; енгізілмеген жазбалар: { $records }.
extract-next = Үзіндіні тексеру үшін:
show-caution = Төменде тарап мөрлеу кезінде көрсеткен мәліметтер келтірілген. Тексеру байттарға қаншалықты сенуге болатынын көрсетеді; келтірілген мәліметтердің ешқайсысы бұдан расталмайды.

trust-added = Сенімді кілттер тізіміне енгізілді: { $name }, баспасы { $fingerprint }.
trust-empty = { $path } сенімді кілттер тізімінде ешкім жоқ.
trust-removed = Сенімді кілттер тізімінен шығарылды: { $name }.
trust-revoked = { $effective } сәтінен бастап кері қайтарып алынды: { $name }.
trust-line = { $name }: баспасы { $fingerprint }
trust-line-roles = рұқсат етілгені: { $roles }; растаған: { $vouched-by }; енгізілген сәті: { $added }
trust-line-period = мерзімі: { $from } – { $until }
trust-line-revoked = { $effective } сәтінен бастап кері қайтарып алынған: { $reason }
trust-compromised = { $effective } сәтінен бастап кілті бөгде қолға өткен деп белгіленді: { $name }. Осы сертификатқа негізделген уақыт белгілері бұған дейін болғаны басқа жолмен расталған жағдайда ғана қабылданады.
trust-ca-added = Сенімді кілттер тізіміне тұлғалардың қолтаңбалары үшін енгізілді: { $name }
trust-ca-compromised = { $effective } сәтінен бастап кілті бөгде қолға өткен деп белгіленді: { $name }. Осы сертификатқа негізделген қолтаңбалар мен уақыт белгілері бұған дейін болғаны басқа жолмен расталған жағдайда ғана қабылданады.
trust-ca-expired = Назар аударыңыз: сертификаттың қолданылу мерзімі { $until } сәтінде аяқталған. Бұған дейін болғаны расталған қолтаңбаларды әлі де тексеруге болады.
trust-ca-leaf = Назар аударыңыз: бұл – куәландырушы орталықтың сертификаты емес. Ол арқылы өз кілтімен қойылған қолтаңбалар ғана қабылданады.
trust-ca-line = { $name } (тұлғалардың қолтаңбалары)
trust-ca-unusable = Назар аударыңыз: бұл нұсқа оның кілтімен қойылған қолтаңбаларды тексере алмайды ({ $algorithm }). Осы сертификатқа негізделген қолтаңбалар туралы алгоритміне қолдау көрсетілмейтіні айтылады.
trust-ca-vouched = рұқсат етілгені: тұлғалардың қолтаңбалары; растаған: { $vouched-by }; енгізілген сәті: { $added }
trust-root-added = Сенімді кілттер тізіміне уақыт белгілері үшін енгізілді: { $name }
trust-root-compromised = { $since } сәтінен бастап кілті бөгде қолға өткен деп белгіленген: { $reason }
trust-root-early = Назар аударыңыз: сертификат { $from } сәтінен бастап қана жарамды.
trust-root-expired = Назар аударыңыз: сертификаттың қолданылу мерзімі { $until } сәтінде аяқталған. Одан ертерек күні бар уақыт белгілерін әлі де тексеруге болады.
trust-root-fingerprint = SHA-256 баспасы: { $fingerprint }
trust-root-known = Баспа Aigaq жобасының { $as-of } күні жазып алған баспасына сәйкес келеді; сертификатқа сүйенбес бұрын баспаны { $site } сайтымен салыстырыңыз ({ $file }).
trust-root-leaf = Назар аударыңыз: бұл – куәландырушы орталықтың сертификаты емес. Ол арқылы өз кілтімен қол қойылған уақыт белгілері ғана қабылданады.
trust-root-line = { $name } (уақыт белгілері)
trust-root-several = { $path } файлындағы сертификаттар, барлығы: { $count }
trust-root-subject = иесі: { $subject }
trust-open = Ескерту: { $path } сенім тізімін иесінен басқа адам да өзгерте немесе ауыстыра алады: мұны істеген адам кімге сенетінін өзі шешеді.
trust-root-unknown = Бұл баспа Aigaq жобасы жазып алған баспалардың арасында жоқ. Сертификатқа сүйенбес бұрын оның баспасын куәландырушы орталықтың өзі жариялайтын баспамен салыстырыңыз; ол баспаны сертификаттан бөлек жолмен алыңыз. Сол цифрларды «openssl x509 -noout -fingerprint -sha256 -in FILE» командасы шығарады.
trust-root-unusable = Назар аударыңыз: бұл нұсқа оның кілтімен қойылған қолтаңбаларды тексере алмайды ({ $algorithm }). Осы сертификатқа негізделген уақыт белгілері туралы алгоритміне қолдау көрсетілмейтіні айтылады.
trust-root-validity = қолданылу мерзімі: { $from } – { $until }
trust-root-vouched = рұқсат етілгені: уақыт белгілері; растаған: { $vouched-by }; енгізілген сәті: { $added }
trust-root-window = сенім кезеңі: { $from } – { $until }

# Пакетте немесе жобада не бар.
kind-case = Іс
kind-exhibit = Қосымша
kind-hand-over = Тапсыру
kind-mark = Тауар белгісі
kind-note = Ескертпе
kind-person = Тұлға
kind-place = Орын
kind-purchase = Сатып алу
kind-unknown = белгісіз

field-about = неге қатысты
field-address = мекенжайы
field-bag = қаптамадағы пломба
field-by = кім
field-certificate = куәлік
field-circulated = құқық иеленуші айналымға енгізген, тараптың айтуынша
field-circumstances = қандай мән-жайларда
field-class = тауардың ТҚХЖ сыныбы
field-classes = ТҚХЖ сыныптары
field-conditions = қандай жағдайларда
field-consent = құқық иеленушінің келісімі, тараптың айтуынша
field-contact = байланыс деректері
field-device = құрылғы
field-expires = қолданылу мерзімінің соңы
field-from = кімнен
field-goods = тауар
field-identifier = БСН / ЖСН / нөмір
field-licence = лицензия
field-media = деректер типі
field-missing = КӨРСЕТІЛМЕГЕН
field-name = аты (атауы)
field-original = түпнұсқа тауардың бағасы
field-origin = қандай жолмен алынды
field-page = беттің мекенжайы
field-paid = төленді
field-pending = іс соттың іс жүргізуінде
field-powers = өкілеттігі
field-receipt = фискалдық белгі
field-recording = түсірілім
field-reference = тараптағы нөмірі
field-roles = рөлдері
field-said = қабылданғанда өзі туралы хабарлағаны
field-sha256 = SHA-256
field-shows = тараптың айтуынша, мынаны көрсетеді
field-sign = белгілеме
field-size = көлемі
field-sort = түрі
field-take = түсірілім нөмірі
field-text = мәтіні
field-title = атауы
field-to = кімге
field-unread = қабылданғанда оқылмады
field-well-known = жалпыға белгілі болған күні
field-what = тапсырылған зат
field-when = қашан

custody = Мөрлеуге дейінгі сақтау
event-abort = түсірілім үзілді
event-add = қосылды
event-amend = өзгертілді
event-anchor = мөрлеуге дейінгі уақыт белгісі
event-delete = шығарып тасталды
event-hand-over = тапсыру
event-note = ескертпе
event-open = ашылды
event-seal = мөрлеу алдында жабылды

recording-covert = жасырын
recording-open = ашық
recording-partly = ішінара жасырын
role-buyer = сатып алушы
role-claimant = талап қоюшы
role-licensee = лицензиат
role-operator = түсірілім операторы
role-representative = өкіл
role-rights-holder = құқық иеленуші
role-seller = сатушы
role-witness = куә
sort-audio = аудиожазба
sort-document = құжат
sort-other = басқа
sort-photo = фотосурет
sort-receipt = чек
sort-video = бейнежазба
origin-downloaded = желіден жүктеп алынған
origin-imported = басқа жерден көшірілген
origin-recorded = түсірілген
span = { $from } сәтінен { $until } сәтіне дейін
yes = иә
no = жоқ
voice-notary = нотариус
voice-seal = мөрлеу
voice-witness = куә

# Another program

film-by-hand = aigaq-film бағдарламасы бейнежазбаларды aigaq-capture және aigaq-verify үшін зерттейді, олар оны өздері іске қосады. Қолмен іске қосылғанда ол ештеңе істемейді.

# Файлдың өзі туралы хабарлайтыны.
topic-audio-stream = дыбыс
topic-changed = файл жазылған немесе өзгертілген
topic-code = QR-код
topic-comment = түсініктеме
topic-created = жасалған
topic-creator = құрастырған бағдарлама
topic-digitized = цифрланған
topic-duration = ұзақтығы, секунд
topic-edit-list = монтаж тізімі
topic-edited = өзгертілген
topic-format = пішімі
topic-frame = пиксельдегі өлшемі
topic-gap = үзіліс
topic-lens = объектив
topic-lens-serial = объектив нөмірі
topic-make = құрылғы өндірушісі
topic-malformed = осы жерге тиісті пішінде жазылмаған
topic-model = құрылғы моделі
topic-orientation = бағдары (Exif)
topic-owner = құрылғыда көрсетілген иесі
topic-pages = бет саны
topic-picture-id = суреттің сәйкестендіргіші
topic-place = орны
topic-producer = жасап шығарған бағдарлама
topic-rotation = бұрылуы, градус
topic-satellite-time = жерсеріктер бойынша уақыт
topic-serial = құрылғы нөмірі
topic-software = бағдарлама
topic-taken = түсірілген
topic-text-digest = мәтіннің SHA-256 хэші
topic-trait = ерекшелігі
topic-truncated = соңы кесілген
topic-video-stream = бейне

trait-anonymous = уақыты мен құрылғысы жоқ Exif
trait-bare = кескіннен басқа ештеңе жоқ: мессенджерлер мен сайттардан кейін суреттер осындай күйде қалады
trait-content-credentials = ішінде Content Credentials (C2PA) бар; мұнда олар тексерілмейді
trait-dynamic-form = көрінісін қарау бағдарламасы жасайтын нысан
trait-embedded-files = ішінде басқа файлдар бар
trait-encrypted = шифрланған
trait-invisible-text = бетте көрінбейтін мәтіні бар
trait-doubtful-text = бетте көрінетіні айтуға келмейтін мәтіні бар
trait-launch = басқа бағдарламаны іске қосар еді
trait-locked = құпиясөзбен жабылған: бірде-бір бет қаралмады
trait-onvif-signing = камера қол қойған (ONVIF); мұнда тексерілмейді
trait-outward = бірдеңе жіберер немесе басқа жерден бірдеңе ашар еді
trait-screenshot = өзін экран суреті деп хабарлайды
trait-script = ішінде бағдарлама бар
trait-signed = ішінде қолтаңба бар; мұнда ол тексерілмейді
trait-trailer = соңынан кейін тағы байттар бар
trait-several-pictures = бұл – анимация: кадрларының бірі ғана оқылған
trait-updated = алғаш жазылғаннан кейін толықтырылған

unread-examined-crashed = декодер одан істен шықты
unread-examined-cut = ондағы мәліметтер жазып алынатыннан көп; қалғаны алынбады
unread-examined-forbidden = декодер ешбір файлға қажет емес әрекет жасамақ болды да, тоқтатылды
unread-examined-garbled = декодер тиісті жауап бермеді
unread-examined-hurried = QR-код іздеу уақыты барлық тәсіл байқалғанша бітіп қалды
unread-examined-in-part = тек ішінара қаралды: файл тым ұзын немесе уақыт бітті
unread-examined-no-ocr = басылған мәтіні танылмады: орыс тілі бар Tesseract (tesseract-ocr, tesseract-ocr-rus) орнатылмаған
unread-examined-no-reader = бейнежазбаларды aigaq-film қарайды, ал ол осы бағдарламаның жанында жоқ
unread-examined-not-started = декодер іске қосылмады
unread-examined-read = оны соңына дейін оқу мүмкін болмады
unread-examined-timeout = декодер тым ұзақ жұмыс істегендіктен тоқтатылды
unread-examined-too-big = онда декодталатыннан көп пиксель бар
unread-examined-too-large = онда зерттелетіннен көп байт бар
unread-examined-too-long = декодердің жауабы тым ұзын
unread-examined-undecodable = оны немесе оның бір бөлігін декодтау мүмкін болмады
unread-examined-unknown-format = одан QR-код ізделген жоқ: бұл пішім мұнда декодталмайды
unread-examined-unwalled = бұл жүйеде landlock та, seccomp та жоқ, оларсыз ештеңе декодталмайды
unread-not-asked = мұны ешкім сұраған жоқ

report-done = Қағаздар { $path } қалтасына жазылды:
report-no-pdf = Бағдарламаның бұл құрастырмасы PDF файлдарын жасай алмайды: қағаздар HTML беттері түрінде берілді.
report-failed = Пакет тексеруден өтпеді: қағаздардың бірінші бетінде осы айтылған.
report-attached-manifest = Пакет манифесі қолтаңбасымен
report-attached-result = Тексеру нәтижелері JSON түрінде
report-attached-token = Уақыт белгісі
report-attached-anchor = Мөрлеуге дейінгі уақыт белгісі
report-attached-list = Ұзарту қамтитын бөліктер тізімі
report-attached-renewal = Уақыт белгілерін ұзарту

likeness = { $path } қағазы:
likeness-same = СӘЙКЕС КЕЛЕДІ: бұл – осы құрастырма осы пакет бойынша жасайтын қағаздың байтпа-байт дәл өзі.
likeness-differs = СӘЙКЕС КЕЛМЕЙДІ: бұл – мұнда берілген деректермен осы құрастырма осы пакет бойынша жасайтын қағаз емес.
likeness-open = САЛЫСТЫРУ МҮМКІН ЕМЕС: қағаздың осы пакет бойынша жасалған-жасалмағаны анықталған жоқ.
likeness-states = Қағаз өзі туралы былай хабарлайды: { $paper ->
        [court] сотқа арналған қағаз
        [counsel] өкілге арналған қағаз
       *[drafts] жобалар
    }; тілдері: { $languages }; тексеру сәті: { $at }; пакет: { $name }.
likeness-bundle = Басқа пакет: мөр хэші қағазда { $paper }, мұнда { $here }.
likeness-file = Мөр сол, файл басқа; үзіндіде немесе соңына бірдеңе қосылған пакетте осылай болады: файл хэші қағазда { $paper }, мұнда { $here }.
likeness-trust = Сенімді кілттер тізімі басқа: оның SHA-256 мәні қағазда { $paper }, мұнда { $here } (--trust).
likeness-matter = matter.toml файлы басқа: оның SHA-256 мәні қағазда { $paper }, мұнда { $here } (--matter).
likeness-law = Заң файлы басқа: оның SHA-256 мәні қағазда { $paper }, мұнда { $here } (--law).
likeness-moment = Сәті басқа: қағазда { $paper }, мұнда { $here } (--at). --at берілмесе, қағаздың өз сәті алынады.
likeness-bytes = Қағаздың өзінің жасалуы туралы хабарлағанының бәрі мұнда да сондай, бірақ байттары басқа: ол жасалғаннан кейін өзгертілген немесе оны басқа бағдарлама жасаған.
likeness-unstated = Қағаз өзінің жасалуы туралы осы нұсқа оқи алатын ештеңе хабарламайды.
likeness-build = Қағаз бағдарламаның басқа құрастырмасын атайды: { $paper }. Мұндағысы – { $here }. Қағазды тек сол құрастырма қайта жасай алады.
likeness-no-pdf = Бағдарламаның бұл құрастырмасы PDF файлдарын жасай алмайды.
likeness-too-large = Оның көлемі байтпен: { $paper }; салыстырылатын ең үлкен көлем: { $here }.
likeness-no-media = Ол жасалғанда қосымшалар ашылған; мұнда --no-media оған жол бермейді.
likeness-reading = Мұнда қайта оқылған қосымшалар қағаз хабарлағаннан басқа нәтиже берді; aigaq-film, FFmpeg немесе Tesseract нұсқасы басқа болса немесе машина уақыт шегіне үлгермесе, осылай болады: SHA-256 қағазда { $paper }, мұнда { $here }.
likeness-no-bundle = Қағаз салыстырылуға тиіс файл – дәлелдемелер пакеті емес.
paper-not-signed = { $subject }, { $signer }-қол қоюшы: бұл қағазға біреудің қол қойғаны одан көрінбейді.
paper-signature = { $paper } қағазына қойылған { $path } қолтаңбасы:
paper-signature-none = { $path } қолтаңбасы: көрсетілген қағаздардың ешқайсысына қатысты емес.
paper-signed = { $subject }, { $signer }-қол қоюшы: бұл қағазға { $iin ->
        [none] { $name }
       *[other] { $name } (ЖСН { $iin })
    } сертификатының иесі қол қойған. Оның нотариус ретінде әрекет еткенін қолтаңба көрсетпейді.
paper-signed-open = { $subject }, { $signer }-қол қоюшы: бұл қағазға { $iin ->
        [none] { $name }
       *[other] { $name } (ЖСН { $iin })
    } атындағы сертификаттың кілтімен қол қойылған. Сертификаттың сол тұлғанікі және жарамды болғаны мұнда көрсетілмеген; себебі кезеңдерден көрінеді. Оның нотариус ретінде әрекет еткенін де қолтаңба көрсетпейді.
