# Мөрлеуден кейін мәлімделгендер: есептің сөздері (`told-…`) және тексеру нәтижелері.

finding-statement-chain-broken = { $subject } өзі атаған мәлімдеменің артында тұрған жоқ: алдында { $expected } тұр, ал аталғаны { $found }.
    .rec = Мәлімдемелердің бірі алынып тасталған, реті өзгертілген немесе біреу басқа көшірмеге мәлімдеме қосқан. Қол қойған адамнан өзі қол қойған көшірмені сұратыңыз.
finding-statement-chained = { $subject } осы мөрді және алдында тұрғанды атайды ({ $previous }).
finding-statement-claim-outside = { $subject }: мәлімделген уақыты { $found }, ал { $side ->
        [late] расталғаны: { $expected } сәтінен кеш емес.
        [seal] ол сілтеме жасайтын мөрде одан кейінгі уақыт мәлімделген: { $expected }. Екеуінің бірі қате.
        [statement] ол сілтеме жасайтын мәлімдемеде одан кейінгі уақыт мәлімделген: { $expected }. Екеуінің бірі қате.
       *[early] расталғаны: { $expected } сәтінен бұрын емес.
    }
finding-statement-dangling = { $subject } бұл пакетте жоқ нәрсе туралы айтады: { $names }.
finding-statement-foreign-seal = { $subject } басқа мөр үшін жасалған: { $found }; мұндағы мөр: { $expected }. Ол бұл пакет туралы ештеңе айтпайды.
finding-statement-key-mismatch = { $subject } баспасы { $expected } кілтті атайды, ал белгіленгені { $found }.
finding-statement-key-weak = { $subject } ешкім сенуге болмайтын кілтті атайды ({ $why }): { $key }.
finding-statement-malformed = { $subject } оқылмайды ({ $why }).
    .rec = Бұл мөрленгенге қатысты емес. Қол қойған адамнан өзі қол қойған файлды сұратыңыз.
finding-statement-no-token = { $subject }: уақыт белгісі жоқ, { $claimed } уақыты – иесі өзгерте алатын сағаттың сөзі.
finding-statement-no-valid-token = { $subject }: уақыт белгісі есепке алынбайды, { $claimed } уақыты – иесі өзгерте алатын сағаттың сөзі.
finding-statement-not-after = { $subject }: { $at } сәтінде болғаны расталды, { $authority } қызметі. Мәлімделген уақыты: { $claimed }.
finding-statement-not-performed = Мәлімдемелер тексерілген жоқ; себебі: { $because }.
finding-statement-outside-period = { $subject }: кілт (иесі – { $name }), сенім мерзімі { $expected }; мәлімделген уақыты { $found }, расталғаны: { $not-after } сәтінен кешіктірілмей.
finding-statement-purpose = { $subject } басқа мақсатпен қол қойылған: { $found }.
finding-statement-revoked = { $subject }: { $fingerprint } кілті (иесі – { $name }) { $effective } сәтінен бастап кері қайтарып алынған; мәлімдеменің одан бұрын жасалғанын ештеңе растамайды (расталғаны: { $not-after } сәтінен кешіктірілмей).
finding-statement-revoked-later = { $subject }: { $fingerprint } кілті (иесі – { $name }) { $effective } сәтінен бастап кері қайтарып алынған. Мәлімдеме одан бұрын жасалған: { $not-after } сәтінен кешіктірілмей болған.
finding-statement-role-unknown = { $subject } ({ $kind }): қол қойған өзін былай атайды: { $name }. Сенімді кілттер тізіміңізде { $fingerprint } кілтін бұл рөлде растайтын ешкім жоқ (тізімде: { $listed }).
    .rec = Баспаны қол қойған адам сізге хабарлаған баспамен салыстырыңыз, содан кейін мынаны енгізіңіз: aigaq-verify trust add KEY --name "…" --vouched-by "…" --role …
finding-statement-same-key-as-seal = { $subject } ({ $kind }) мөр кілтімен қол қойылған, { $fingerprint }: бұл басқа адамның емес, мөрлегеннің сөзі.
finding-statement-same-key = { $subject } ({ $kind }) { $other }-мәлімдеменің кілтімен, { $fingerprint }, бірақ басқа есіммен немесе басқа рөлде қол қойылған: бір кілттің екі мәлімдемесі – екі адамның сөзі емес.
finding-statement-name-differs = { $subject } ({ $kind }): көрсетілген есім – «{ $name }», ал сенімді кілттер тізіміңізде бұл кілт, { $fingerprint }, «{ $listed }» атына жазылған.
finding-statement-broken-nesting = { $subject }: оның { $later } уақыт белгісі ({ $later-time }) { $earlier } белгісінен ({ $earlier-time }) бұрын, ал соңғысы осы мәлімдемеде аталған мөрдің ішінде. Екеуінің бірі қате, сондықтан { $later } ол үшін ешқандай уақытты растамайды.
finding-statement-signature-invalid = { $subject } ({ $kind }): қолтаңба аталған { $fingerprint } кілті үшін дұрыс емес.
finding-statement-signature-valid = { $subject } ({ $kind }): қолтаңба { $fingerprint } кілті үшін дұрыс.
finding-statement-unsupported = { $subject } жаңарақ түрге жатады: { $what } «{ $found }» мұнда белгісіз.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.
finding-statement-vouched = { $subject } ({ $kind }): { $fingerprint } кілті, сенімді кілттер тізіміңіз бойынша иесі – { $name }; кілттің кімдікі екенін растайтын: «{ $vouched-by }».
finding-statement-withheld = { $subject } үзіндіге енгізілмеген нәрсе туралы айтады: { $names }. Ол туралы айтылғаннан қорытынды жасау мүмкін емес.

subject-statement = { $n }-мәлімдеме
subject-statement-token = { $n }-мәлімдеменің уақыт белгісі

told-head = Мөрлеуден кейінгі мәлімдемелер
told-line = { $n }. { $kind }, { $name }
told-line-unread = { $n }. Оқылмайды немесе түрі бұл нұсқаға белгісіз.
told-foreign = Басқа мөр үшін жасалған, бұл пакет туралы ештеңе айтпайды.
told-unsigned = Қолтаңба дұрыс емес: бұл мәлімдеменің артында ешкім тұрған жоқ.
told-claims = Қол қойған өзін осы тұлға деп атайды; сенімді кілттер тізіміңізде кілтті бұл рөлде растайтын ешкім жоқ.
told-vouched = Сенімді кілттер тізіміңіз бойынша кілт иесі – { $name }; кілттің кімдікі екенін растайтын: «{ $vouched-by }».
told-time-claimed = Қол қойылған уақыты: { $at }, қол қойғанның сағаты бойынша
told-time-proven = Қол қойылған уақыты: { $at }, қол қойғанның сағаты бойынша; { $proven } сәтінен кешіктірілмей болғаны расталды
told-later = Бұл файлда жоқ кейінгі мәлімдемелер болуы мүмкін: мөрлеуден кейін қосылғанды із қалдырмай алып тастауға болады.
told-more = { $field }: { $text }

told-kind-correction = түзету
told-kind-hand-over = тапсыру
told-kind-inspection = тауарды қарап-тексеру
told-kind-notary = нотариустың мәлімдемесі
told-kind-supplement = толықтыру
told-kind-witness = куәнің мәлімдемесі

told-field-about = қай жазбалар туралы
told-field-bag = қаптамадағы пломба
told-field-by = кім түсірген
told-field-checked = тексерілгені
told-field-circumstances = мән-жайлар
told-field-conditions = жағдайлар
told-field-contact = байланыс
told-field-corrects = түзетілетін мәлімдеме
told-field-enis = БНАЖ нөмірі
told-field-feature-goods = тауарда көрілгені
told-field-feature-labels = заттаңбаларда көрілгені
told-field-feature-mark = белгілемеде көрілгені
told-field-feature-other = тағы көрілгені
told-field-feature-packaging = қаптамада көрілгені
told-field-from = тапсырған
told-field-goods = қарап-тексерілгені
told-field-licence = лицензия
told-field-photo = фотосурет
told-field-place = орны
told-field-position = лауазымы
told-field-recorded = қашан түсірілген
told-field-recording = түсірілім
told-field-refusal = бас тартылды; себебі
told-field-remarks = ескертулер
told-field-right = дұрысы
told-field-saw = көргені
told-field-to = қабылдап алған
told-field-unchecked = тексерілмегені
told-field-what = не тапсырылды
told-field-when = қашан
told-field-why = қатенің себебі
told-field-wrong = онда тұрғаны
