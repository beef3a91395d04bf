# Тексеру не анықтады, бір сөйлеммен. $subject – тексеру нысанасы сөзбен. .rec ішінде: не істеу керек.

finding-cbor-depth = { $subject }: кірістірілу тереңдігі { $limit } деңгейден артық ({ $at }-байт).
finding-cbor-duplicate-key = { $subject }: бір «кілт–мән» жиынында бір кілт екі рет тұр ({ $at }-байт), сондықтан екі түрлі оқылуы мүмкін.
finding-cbor-items = { $subject }: элементтер саны { $limit } шегінен артық.
finding-cbor-length = { $subject }: { $at }-байтта көрсетілген ұзындық деректердің өзінен артық.
finding-cbor-not-deterministic = { $subject }: жалғыз рұқсат етілген (детерминирленген) түрде жазылмаған, { $at }-байт: { $what }.
finding-cbor-shape = { $subject }: формат белгілеген түрге сәйкес емес: { $detail }.
finding-cbor-text = { $subject }: мәтін ({ $at }-байт) UTF-8 кодтауында жазылмаған.
finding-cbor-trailing = { $subject }: деректердің соңынан кейін тағы байттар бар ({ $at }-байттан бастап).
finding-cbor-unused-kind = { $subject }: форматта қолданылмайтын мән түрі, { $at }-байт: { $what }.

finding-container-canonical = Файл кез келген ZIP бағдарламасында бірдей оқылады: элементтер саны – { $entries }, бос аралық жоқ, жасырылған ештеңе жоқ.
finding-container-crc = { $name } элементінің бақылау сомасы дұрыс емес: көшірме беру кезінде бүлінген.
    .rec = Файлды сізге берген адамнан оны қайта сұратыңыз.
finding-container-directory = Файл соңындағы каталог архив элементтерінен шығатын каталогқа сәйкес келмейді ({ $at }-байт).
    .rec = Архивті басқа бағдарлама қайта жазған немесе ол бүлінген. Бастапқы файлды сұратыңыз.
finding-container-duplicate-name = Архивтің екі элементінің аты бірдей, { $name }: файлдың екі түрлі оқылуы бар.
finding-container-header = { $name } тақырыптамасы ({ $at }-байт) пакетте болатын жалғыз түрде жазылмаған.
    .rec = Архивті басқа бағдарлама қайта жазған. Бастапқы файлды сұратыңыз.
finding-container-leading-data = Пакеттің алдында басқа деректер тұр; пакет { $at }-байттан басталады.
finding-container-limit = { $what }: { $found } мәні { $limit } шегінен артық.
    .rec = Бұл тексеру бағдарламасы одан артығын қабылдамайды; пакеттің өзі туралы бұл ештеңе білдірмейді.
finding-container-missing = Файлда { $name } жоқ. Онсыз тексеруге негіз жоқ.
finding-container-name = «{ $name }» аты ({ $at }-байт) пакетте көзделмеген.
    .rec = Архивке бірдеңе қосылған. Бастапқы файлды сұратыңыз.
finding-container-not-a-bundle = Бұл дәлелдемелер пакеті емес.
    .rec = Пакеттің аты .aigaq деп аяқталады. Архиватор қайта жинаған файл енді пакет болып саналмайды.
finding-container-order = { $name } өз орнында емес, { $after } элементінен кейін тұр.
finding-container-sequence = { $name } жататын қалтаның нөмірлеуінде үзіліс бар.
finding-container-trailing-data = Пакеттің соңынан кейін, { $at }-байттан бастап, басқа деректер бар: { $length } Б.
finding-container-truncated = Файл үзіліп қалған: ұзындығы { $length } Б, ал кемінде { $needed } Б қажет; бұл – пакеттің бір бөлігі.
    .rec = Файлды бірінші байттан соңғы байтқа дейін қайта көшіріңіз.

finding-manifest-bound = Манифест форматтың шектеуін бұзады: { $field }.
finding-manifest-not-performed = Манифест оқылған жоқ; себебі: { $because }.
finding-manifest-read = Манифест оқылды; тізбедегі жазбалар саны: { $records }.
finding-manifest-unsupported = Жаңарақ нұсқамен жасалған; мұнда белгісіз: { $what } «{ $found }».
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.
finding-seal-algorithm-unsupported = Мөрде бұл нұсқаға белгісіз { $found } алгоритмі қолданылған.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.
finding-seal-algorithm-weak = Мөрде әлсіздігі белгілі { $found } алгоритмі қолданылған.
finding-seal-header = Мөрдің тақырыптамасы форматқа сәйкес емес: { $what }.
finding-seal-purpose = Техникалық қолтаңба басқа мақсатта жасалған: «{ $expected }» орнына «{ $found }».
finding-seal-shape = Манифест жалғыз рұқсат етілген түрдегі қол қойылған құрылым емес.
finding-seal-signature-missing = Манифестте техникалық қолтаңба жоқ: оны біреу алып тастаған немесе манифест мөрленбеген.

finding-journal-agrees = Журнал – мөрленген журналдың өзі; жолдар саны: { $entries }, әрқайсысы алдыңғысымен байланысқан.
finding-journal-anchors-differ = Файлдағы мөрлеуге дейінгі уақыт белгілері журналда көрсетілген белгілер емес: күтілгені { $expected }, алынғаны { $found }.
finding-journal-chain = { $subject } алдыңғысымен байланыспаған: күтілгені { $expected }, алынғаны { $found }.
finding-journal-digest-mismatch = Журнал – мөрленген журнал емес: күтілгені { $expected }, алынғаны { $found }.
finding-journal-event = { $subject }: «{ $event }» оқиғасы бұл жерде болуы мүмкін емес немесе оған қатысты мәлімет жетіспейді.
finding-journal-not-performed = Журнал тексерілген жоқ; себебі: { $because }.
finding-journal-records-differ = { $n }-жазба бойынша журнал мен манифест алшақ: күтілгені { $expected }, алынғаны { $found }.
finding-journal-unsealed = Журнал мөрлеумен аяқталмайды немесе ондағы жолдар саны басқа: күтілгені { $expected }, алынғаны { $found }.
finding-journal-unsupported = { $subject }: «{ $found }» оқиғасы бұл нұсқаға белгісіз.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.

finding-record-bound = { $subject }: мән форматтың шектеуін бұзады: { $field }.
finding-record-case-differs = { $subject }: { $found } ісіне жатады, ал манифест { $expected } ісіне жатады.
finding-record-digest-match = Бар жазбалардың барлығы ({ $count }) – мөрленген жазбалардың өзі.
finding-record-digest-mismatch = { $subject } – мөрленген жазба емес: күтілгені { $expected }, алынғаны { $found }.
finding-record-kind-differs = { $subject }: тізбеде көрсетілген түрі { $expected }, жазбаның өзіндегі түрі { $found }.
finding-record-missing = { $subject } жоқ, ал файлда оның үзіндіге енгізілмегені айтылмаған.
finding-record-not-performed = { $subject }: тексерілген жоқ; себебі: { $because }.
finding-record-number-differs = { $subject }: { $expected } нөмірімен тұр, ал өзінде { $found } нөмірі көрсетілген.
finding-record-unlisted = { $subject } мөрленбеген: ол кейін қосылған.
finding-record-unsupported = { $subject }: «{ $found }» түрі бұл нұсқаға белгісіз.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.

finding-exhibit-digest-match = Бар қосымшалардың барлығы ({ $count }) мөрленгендермен байтпа-байт сәйкес келеді.
finding-exhibit-digest-mismatch = { $subject } мөрленгенге сәйкес келмейді. SHA-256: күтілгені { $expected }, алынғаны { $found }.{ $cause ->
        [damaged] {" "}Көшірме беру кезінде бүлінген.
       *[replaced] {" "}Байттары ауыстырылған.
    }{ $damage ->
        [none] {""}
       *[other] {" "}Өзгеше МиБ: { $damage }.
    }
    .rec = Файлды қайта сұратыңыз. Нәтиже сол күйінде қалса, мөрленген файлдың орнында басқа файл тұр.
finding-exhibit-extension-differs = { $subject }: .{ $found } кеңейтімімен тұр, .{ $expected } кеңейтімімен мөрленген.
finding-exhibit-missing = { $subject } жоқ, ал файлда оның үзіндіге енгізілмегені айтылмаған.
finding-exhibit-not-performed = { $subject }: тексерілген жоқ; себебі: { $because }.
finding-exhibit-size-mismatch = { $subject } мөрленгенге сәйкес келмейді: ұзындығы { $expected } Б орнына { $found } Б.
finding-exhibit-unlisted = { $subject } мөрленбеген: ол кейін қосылған.

finding-extract-inconsistent = Үзіндіге енгізілмегендердің тізбесі файлға қайшы келеді.
finding-extract-not-performed = Пакеттің толықтығы тексерілген жоқ; себебі: { $because }.
finding-extract-whole = Пакет толық: бұл мөрленгеннің бір бөлігі енгізілмеген үзінді емес.
finding-extract-withheld = Бұл – үзінді; ондағы қосымшалар саны: { $present } (барлығы { $exhibits }). Енгізілмеген қосымшалар: { $withheld-exhibits }; енгізілмеген жазбалар: { $withheld-records }. Үзіндіні кім жасағаны белгісіз.
    .rec = Көбірек қажет болса, мөр хэші сондай толық пакетті сұратыңыз.

finding-seal-expected = Мөр хэші күтілген хэшке сәйкес келеді.
finding-seal-key-mismatch = Мөрде манифесттегі кілттен басқа кілт көрсетілген: күтілгені { $expected }, алынғаны { $found }.
finding-seal-key-weak = Мөр кілтіне ешкім сенбеуге тиіс: { $key } ({ $why }).
finding-seal-signature-invalid = Техникалық қолтаңба { $key } кілті үшін дұрыс емес: манифест өзгертілген немесе қолтаңба басқа кілтпен жасалған.
finding-seal-signature-not-performed = Техникалық қолтаңба тексерілген жоқ; себебі: { $because }.
finding-seal-signature-valid = Техникалық қолтаңба дұрыс: ол дәл осы файлдың байттарына қатысты, кілті { $key }.
finding-seal-unexpected = Бұл күтілген пакет емес: мөр хэші { $expected } орнына { $found }.
    .rec = Қағаздағы хэшпен цифрлап салыстырыңыз.

finding-appended-none = Мөрлеуден кейін ештеңе қосылмаған.
finding-appended-not-performed = Мөрлеуден кейін қосылғандар тексерілген жоқ; себебі: { $because }.
finding-appended-unsupported = { $name }: бұл нұсқа мұны әлі тексере алмайды.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.

finding-time-no-token = Сенімді уақыт белгісі жоқ: мөрлеу уақыты тек пакет мөрленген компьютердің өз сағаты бойынша белгілі ({ $claimed }).
    .rec = Уақыт белгісін кейін қосуға болады; ол өз уақытынан бұрынғы уақытты растамайды.

finding-signer-chain-not-performed = Мөрге сертификаттар тізбегі қоса берілген; бұл нұсқа оны тексермейді.
finding-signer-not-performed = Кілт сенімді кілттер тізімінен ізделген жоқ; себебі: { $because }.
finding-signer-other-role = { $fingerprint } кілті: сенімді кілттер тізіміңіз бойынша иесі – { $name }, бірақ кілт мөрлеуге емес, мынаған рұқсат етілген: { $roles }.
finding-signer-outside-period = { $fingerprint } кілті (иесі – { $name }): сенім мерзімі { $expected }, мөрде көрсетілгені { $found }.
finding-signer-revoked = { $fingerprint } кілті (иесі – { $name }) { $effective } сәтінен бастап кері қайтарып алынған; мөрдің одан бұрын жасалғанын ештеңе растамайды.
finding-signer-unknown = Сенімді кілттер тізіміңізде бұл кілттің кімдікі екенін растайтын ешкім жоқ: { $fingerprint }.
    .rec = Баспаны кілт иесі сізге хабарлаған баспамен салыстырыңыз, содан кейін мынаны енгізіңіз: aigaq-verify trust add { $key } --name "…" --vouched-by "…"
finding-signer-vouched = { $fingerprint } кілті: сенімді кілттер тізіміңіз бойынша иесі – { $name }; кілттің кімдікі екенін растайтын: { $vouched-by }.

finding-reference-agrees = Жазба басқа жазбаға сілтеме жасаса, ол жазба бар.
finding-reference-dangling = { $subject }: «{ $field }» өрісі { $target }-жазбаға сілтеме жасайды, ал пакетте ондай жазба жоқ.
finding-reference-kind-differs = { $subject }: «{ $field }» өрісі { $target }-жазбаға сілтеме жасайды, оның түрі { $found }, ал { $expected } болуға тиіс.
finding-reference-not-performed = Сілтемелер тексерілген жоқ; себебі: { $because }.

finding-facts-complete = Қашан, кім, қандай жағдайларда және қандай мән-жайларда: әр қосымша үшін көрсетілген.
finding-facts-covert = { $subject }: тараптың өз айтуынша, жасырын түсірілген. Мұндай материалды пайдалануды ҚР АПК 78-бабының 4-бөлігі шектейді.
    .rec = Сотқа бермес бұрын заңның бұған жол беретін-бермейтінін және екінші тараптың мұны даулайтын-дауламайтынын анықтаңыз.
finding-facts-missing = { $subject }: көрсетілмеген: { $missing }. Онсыз сот аудио-, бейне- және фотоматериалдарды зерттемейді (ҚР АПК 99-бабының 2-бөлігі).
    .rec = Мұны кейінгі мәлімдемемен толықтыруға болады.
finding-facts-not-performed = ҚР АПК 99-бабының 2-бөлігі бойынша төрт мәлімет тексерілген жоқ; себебі: { $because }.
finding-facts-withheld = { $subject }: бұл үзіндіге енгізілмеген: { $fact }.

finding-duplicate-content = { $subject } { $same-as }-қосымшамен байтпа-байт сәйкес келеді.
finding-duplicate-none = Бірдей қосымшалар жоқ.
finding-duplicate-not-performed = Бірдей қосымшалар ізделген жоқ; себебі: { $because }.

finding-take-distinct = Түсірілім нөмірлері қайталанбайды (барлығы: { $count }).
finding-take-not-performed = Түсірілім нөмірлері тексерілген жоқ; себебі: { $because }.
finding-take-twice = { $subject }: { $take } түсірілім нөмірі { $same-as }-қосымшада да көрсетілген.

finding-clock-not-performed = Сағат тексерілген жоқ; себебі: { $because }.
finding-clock-steady = Журнал жүргізілген кезде пакет мөрленген компьютердің сағаты бірқалыпты жүрген.
finding-clock-step = { $subject }: осының алдында сағаттың уақыты өзгертілген: алдымен { $before }, кейін { $now } көрсеткен, ал { $counted } мс өткен.

finding-unregistered = Белгісіз тексеру нәтижесі: осы бағдарламаның қатесі.

finding-extract-unsupported = Үзіндіге енгізілмегендер тізбесінің нұсқасы – { $found }; бағдарламаның осы нұсқасына ол белгісіз.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.
finding-time-not-performed = Уақыт тексерілген жоқ; себебі: { $because }.
