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
says-signer-other-role = Сіз сенетін, бірақ мөрлеуге арналмаған кілтпен мөрленген.
says-signer-outside-period = Мөрлеген кілттің иесі – { $name }; мөрлеу сіз бұл кілтке сенетін мерзімнен тыс жасалған.
says-signer-revoked = Мөрлеген кілттің иесі – { $name }; бұл кілт кері қайтарып алынған.
says-signer-unknown = { $fingerprint } кілтімен мөрленген; сенімді кілттер тізіміңізде бұл кілттің кімдікі екенін растайтын ешкім жоқ.
says-signer-vouched = Мөрлеген кілттің иесі – { $name }; кілттің кімдікі екенін растайтын: { $vouched-by }.
says-unchanged = Мөрленген сәттен бері өзгермеген: { $exhibits } қосымша және { $records } жазба.
says-unsupported = Бұл нұсқа мазмұнның бәрін тексере алмайды; тексерудің орнына болжам жасалмайды.

not-checked = Тексерілмегені:
not-checked-goods = тауар контрафактілік пе, чек түпнұсқа ма: мұны ешбір бағдарлама анықтай алмайды
not-checked-media = файлдардың өзі не хабарлайды (уақыт, орын, чек өрістері): бұл нұсқа оларды әлі оқымайды
not-checked-scene = түсірілген көрініс шынайы болды ма, камераны кім ұстады және тағы бірдеңе түсірілмеді ме

findings = Тексеру нәтижелері:
findings-not-performed = ТЕКСЕРІЛГЕН ЖОҚ: қалған тексерулер ({ $count }), себебі: { $because } (--all бәрін көрсетеді)
findings-passed = және өткен тексерулер: { $count } (оларды --all көрсетеді)

standing-failed = ӨТКЕН ЖОҚ
standing-indeterminate = АНЫҚТАЛҒАН ЖОҚ
standing-not-performed = ТЕКСЕРІЛГЕН ЖОҚ
standing-noted = МӘЛІМЕТ ҮШІН
standing-passed = өтті

subject-bundle = Пакет
subject-entry = Журналдың { $n }-жолы
subject-exhibit = { $n }-қосымша ({ $name })
subject-extract = Үзінді тізбесі
subject-journal = Журнал
subject-manifest = Манифест
subject-record = { $n }-жазба ({ $kind })
subject-signer = Мөр кілті

file-length = Файл ұзындығы
judged-for = Тексеру жүргізілген сәт
seal-digest = Мөр хэші (manifest.cose файлының SHA-256 хэші)
sealed-with = Мөрлеген бағдарлама
trust-list = Пайдаланылған сенімді кілттер тізімінің SHA-256 хэші
none = жоқ

verify-next-trust = Бұдан кейін: баспаны қол қоюшы сізге басқа жолмен хабарлаған баспамен салыстырыңыз, содан соң мынаны енгізіңіз
verify-next-show = Мазмұнын көру үшін:
verify-many = Тексерілген пакеттер саны: { $count }.

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
field-circumstances = қандай мән-жайларда
field-classes = ТҚХЖ сыныптары
field-conditions = қандай жағдайларда
field-contact = байланыс деректері
field-device = құрылғы
field-expires = қолданылу мерзімінің соңы
field-from = кімнен
field-goods = тауар
field-identifier = БСН / ЖСН / нөмір
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
field-sha256 = SHA-256
field-shows = тараптың айтуынша, мынаны көрсетеді
field-sign = белгілеме
field-size = көлемі
field-sort = түрі
field-take = түсірілім нөмірі
field-text = мәтіні
field-title = атауы
field-to = кімге
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
