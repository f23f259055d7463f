alter table appeals.category
  add column words_kk  text    not null default '',
  add column words_ru  text    not null default '',
  add column body_kk   text,
  add column body_ru   text,
  add column phone     text,
  add column published boolean not null default true,
  add constraint category_body check ((body_kk is null) = (body_ru is null)),
  add constraint category_kept check (published or code not in ('other', 'official'));
comment on column appeals.category.words_kk is 'Beginnings of the Kazakh words by which a letter about it is known, with commas between them';
comment on column appeals.category.words_ru is 'The same in Russian';
comment on column appeals.category.body_kk is 'Who usually decides it and not the akim, in Kazakh; null where the akim does';
comment on column appeals.category.body_ru is 'The same in Russian';
comment on column appeals.category.phone is 'Where that body is rung up; null where that differs from place to place';
comment on column appeals.category.published is 'Whether it is offered to who writes; letters that have it keep it';

update appeals.category as c set words_kk = w.kk, words_ru = w.ru
from (values
  ('road_in',
   'жол, жолы, жолд, жолғ, шұңқыр, асфальт, батпақ, балшық, тротуар, қиыршық, грейдер, көлік өт, көлік жүр, машина өт, машина жүр, ойдым, көпіршік, жаяу жол',
   'дорог, яма, ямы, ямам, ямк, колдобин, асфальт, гравий, щебен, грейдер, грязь, лужа, лужи, тротуар, лежач полицейск, выбоин, отсып, ухаб, бордюр, колея, проехать'),
  ('water',
   'су, суы, суды, судың, сусыз, судан, ауыз су, ауызсу, құбыр, колонка, кран, құдық, су жоқ, су келме, су бер, таза су, су өш, су мұнара, су айда, су тасы',
   'вода, воды, воду, водой, воде, водопровод, водоснаб, колонк, кран, скважин, колодец, колодц, труб, прорв, питьев, ржав, насос, напор, водонапорн, водовоз, водокач'),
  ('lights',
   'көше жары, көше шам, шам, шамы, шамд, бағана, қараңғы, фонарь, лампа, прожектор, түнгі жарық, көшеде жарық, көшеге жарық, жарықтандыр',
   'фонар, лампоч, лампа, лампы, освещ, столб, темно, темнот, прожектор, светильник, не горит, неосвещ, свет на улиц, света на улиц, уличн, уличный свет'),
  ('power',
   'жарық, ток, токт, электр, кернеу, трансформатор, подстанция, сым, сымд, сымы, сымн, бағана құла, жарық өш, жарық жоқ, жарық сөн, свет, счетчик, жарық бер',
   'свет, электрич, электро, напряжен, трансформатор, подстанц, провода, проводов, обрыв, отключ, рэс, вырубает, скачк, мигает, нет света, нет свет, счетчик, обесточ'),
  ('waste',
   'қоқыс, контейнер, полигон, үйінді, жәшік, мусор, қалдық, сасы, бак, тұрмыстық қалдық, қоқыс шығар, қоқыс таста, тазалау машина, лас, күл, күлін',
   'мусор, контейнер, свалк, полигон, отход, вывоз, выброс, вонь, воня, помойк, бак, баки, баков, хлам, тбо, урн, мусоровоз'),
  ('clean',
   'тазалық, абаттанд, көгал, ағаш, гүл, гүлзар, сенбілік, арам шөп, арамшөп, саябақ, шөп бас, тазала, скамейка, орындық, сыпыр, әжетхана, қураған, көшет',
   'благоустр, озелен, дерево, деревья, деревьев, клумб, субботник, сорняк, трава, траву, травой, бурьян, парк, сквер, скамейк, лавочк, подмет, чистот, амброз, туалет, саженц, тополь, тополя'),
  ('snow',
   'қар, қары, қарды, қардан, қарм, көктайғақ, тайғақ, мұз, мұзд, боран, күртік, қар тазала, қар күре, жол жабыл, тайып жығыл, снег, қар бас',
   'снег, снеж, гололед, сугроб, наледь, лед, льда, льдом, скользк, занос, замел, занесл, метел, буран, чистить снег, посып, поскольз, снегоубор'),
  ('land',
   'жер, жерім, жері, жеріміз, телім, учаске, жер тел, жер ал, жер бер, жер кезег, ижс, жалға, аренда, кадастр, межа, гектар, егістік, жер комиссия, мемлекеттік акт, жер акт, шекара',
   'земл, земел, участок, участка, участки, участку, аренд, ижс, кадастр, межев, госакт, гектар, пашн, границ, самозахват, под строительств, надел'),
  ('road_out',
   'ауыларалық, ауыл арасы, аудан орталығ, аудандық жол, облыстық жол, трасса, көпір, ауданға бара, қалаға бара, ауданға дейін, қалаға дейін, ауылға кіре, ауылға апара, тас жол, шақырым',
   'трасс, между сел, между поселк, между деревн, до район, до райцентр, районн дорог, мост, моста, областн дорог, въезд в сел, въезд в поселок, до город, километр, подъездн'),
  ('irrigation',
   'суар, суармалы, арық, егін, бақша су, тоған, канал, шлюз, ағын су, су бөл, мұрап, диқан, су кезег, бау, бақша, картоп, көкөніс, егіс',
   'полив, арык, канал, орош, огород, мураб, мираб, шлюз, дача, дачи, грядк, картошк, урожай, овощ, воду на полив, поливн'),
  ('gas',
   'газ, газы, газд, газб, газс, газдандыр, баллон, газ иіс, газ құбыр, көгілдір отын, газ қос, газ бер, газ плита, газ кір, газ тарт',
   'газ, газа, газом, газу, газе, газиф, газопровод, газов, баллон, голуб топлив, пропан, запах газ, утечк, подключить газ, грпш'),
  ('heat',
   'жылу, жылыт, көмір, суық, тоңып, тоңд, отын, қазандық, котел, батарея, пеш, жылусыз, жылы емес, кочегар, от жағ, жылу бер',
   'тепло, тепла, отопл, уголь, угля, углем, котельн, котел, батаре, холодн, мерзн, замерз, дрова, дров, топлив, кочегар, радиатор, обогрев, печк, отопительн'),
  ('stray_dogs',
   'ит, иті, итт, иттер, қаңғыбас, бұралқы, иесіз, тістеп, тісте, қабаған, қауып ал, мысық, құтыр, ит қап, күшік, ит үр',
   'собак, пес, псы, псов, бродяч, бездомн, кусаю, кусает, покусал, укус, стая, стаи, бешен, отлов, щенк, щенят, безнадзорн, стерилиз, лает, лают'),
  ('livestock',
   'мал, малды, малы, малд, малға, сиыр, қой, қойл, қойы, жылқы, ешкі, ветеринар, мал дәрігер, өлексе, вакцина, бруцеллез, аусыл, бақташы, табын, пада, тауық, сырға, бұзау, қотыр',
   'скот, коров, овц, лошад, баран, коза, козы, ветеринар, ветврач, вакцин, падеж, падал, павш, пастух, стадо, бруцелл, ящур, бирк, теля, теленок, куры, чабан, табун, туша'),
  ('pasture',
   'жайылым, жайлау, шабындық, мал жай, мал жая, мал бағатын, өріс, пішен, шөп шаб, шөп шап, қыстау, қойнау, мал айда, мал ая',
   'пастбищ, выпас, сенокос, выгон, пасти, пасем, пасут, сено, сена, покос, отгон, угодья, угодий, косить'),
  ('housing',
   'тұрғын үй, пәтер, баспана, апатты, төбе, шатыр, қабырға, үй кезег, үй ал, үй бер, үй сал, ипотека, үй құла, іргетас, үйсіз, жатақхана, үйдің төбе',
   'жилье, жилья, жилищ, квартир, аварийн, крыш, потол, фундамент, трещин, обвал, рухн, ипотек, очередь на жил, подъезд, ветхий, ветхое, ветхом, общежит, стена, стены, дом рушит'),
  ('social',
   'жәрдемақы, көмек, аз қамт, атаулы, зейнет, көп бала, көпбала, асыраушы, пособие, әлеумет, жетім, материалдық, төлем, азық, асп, мұқтаж, кедей, жалғызбасты',
   'пособ, асп, малоимущ, малообеспеч, социальн, пенси, многодет, матпомощ, материальн, выплат, нужда, сирот, кормил, адресн помощ, соцзащит, продуктов, помощь, одинок'),
  ('disability',
   'мүгедек, пандус, инвалид, ерекше қажет, коляска, протез, қол арба, арба, сурдо, есту аппарат, жеке көмекші, оңалту, мүмкіндігі шект, көзі көрме, кресло, сал ауру',
   'инвалид, пандус, коляск, протез, слухов, доступност, индивидуальн помощн, реабилит, овз, особенн ребен, дцп, слабовид, слеп, сурдо, колясочник, маломобильн'),
  ('jobs',
   'жұмыс, жұмысқа, жұмыссыз, жалақы, еңбек, вакансия, грант, жұмыс жоқ, маусымдық, еңбекақы, кәсіп, бос орын, іс аш, шағын несие, жұмысшы, оқу курс',
   'работу, работы, работа, работе, безработн, трудоустр, зарплат, ваканс, занятост, грант, бизнес, подработ, устроиться, заработ, нет работы, найти работу, предприним'),
  ('school',
   'мектеп, оқушы, мұғалім, сынып, оқулық, парта, спортзал, асхана, сабақ, ұстаз, интернат, мектеп автобус, мектепке тасы, директор, оқу',
   'школ, учител, ученик, класс, учебник, урок, директор, столов, парт, подвоз, школьн, спортзал, педагог, школьн автобус, возить детей, уроки'),
  ('kindergarten',
   'балабақша, бала бақша, балабақ, тәрбиеші, шағын орталық, шағын-орталық, садик, бүлдіршін, ясли, бақшаға кезек, бақшаға ал, бақшаға бер, бақшада орын, бөбек, күтуші',
   'детск сад, детсад, садик, воспитател, ясли, нян, мини центр, мини-центр, дошкол, в сад, саду, садов, ребенка в сад'),
  ('health',
   'медпункт, дәрігер, фельдшер, аурухана, емхана, фап, амбулатория, медбике, дәрі, дәріс, дәріхана, жедел жәрдем, ауру, науқас, екпе, терапевт, стоматолог, емдел, медицина',
   'медпункт, фап, врач, фельдшер, больниц, поликлин, амбулатор, медсестр, лекарств, аптек, терапевт, педиатр, стоматолог, скорая помощь, скорая, скорую, медик, лечен, медицин, прививк, укол'),
  ('transport',
   'автобус, маршрут, көлік, такси, рейс, аялдама, қатынай, қатына, билет, жүргізуші, жолақы, көлік жоқ, газель, қалаға қатына, жолаушы',
   'автобус, маршрут, такси, рейс, остановк, транспорт, билет, проезд, расписан, пазик, перевоз, водител, газель, добраться, уехать, пассажир'),
  ('internet',
   'интернет, байланыс, вайфай, wifi, ұялы, теле2, билайн, кселл, антенна, желі, телефон, 4g, сигнал, роутер, қазақтелеком, теледидар, оптика, сеть',
   'интернет, связь, связи, вайфай, wifi, сотов, мобильн, сеть, сети, сигнал, вышк, билайн, теле2, кселл, казахтелеком, 4g, телефон, роутер, скорост, оптик, ловит'),
  ('flood',
   'су бас, тасқын, су тас, өзен, бөгет, дамба, еріген су, қар су, су көтер, су асып, су жайыл, сел, су толып, жағалау, су кір',
   'паводок, паводк, наводнен, затоп, подтоп, топит, талая, талой, талые, талую, река, реки, реке, дамб, разлив, половод, вышла из берег, вода поднима, вода подошл, берег, залил'),
  ('fire_steppe',
   'дала өрт, өрт, өртен, өртк, шөп өрт, түтін, дала жан, қамыс, шөп жан, өрт сөндір, тілсіз жау, жанып жат, от қой',
   'степн пожар, пожар, степь, степи, горит трав, горит степ, дым, дыма, огонь, поджиг, камыш, сжига, сух трав, тушить, полыха, опашк, возгоран'),
  ('safety',
   'тәртіп, полиция, ұры, ұрлық, ұрла, төбелес, мас, маск, бұзақы, учаскелік, айқай, шу, арақ, есірткі, ұрып, мотоцикл, қылмыс, бейнекамера, ішімдік, қорқыт',
   'полици, участков, краж, украл, ворую, воров, драк, дерутс, пьян, хулиган, шум, видеокамер, наркот, угрож, мотоцикл, гоняют, распива, алкогол, дебош, преступ, порядк'),
  ('culture_sport',
   'клуб, кітапхана, спорт, стадион, үйірме, мәдениет, футбол, ойын алаң, спорт алаң, концерт, секция, турник, хоккей, волейбол, әткеншек, балалар алаң, алаңқай, доп',
   'клуб, библиотек, спорт, площадк, стадион, кружок, кружк, дом культур, футбол, секци, турник, концерт, качел, культур, хоккей, детск площадк, тренаж, каток, мяч'),
  ('cemetery',
   'зират, мола, моланы, молан, мазар, бейіт, жерле, қорым, қабір, қабіріст, жаназа, марқұм, қабірстан',
   'кладбищ, могил, захорон, погост, похорон, похорони, мазар, зират, хоронить, покойн, надгроб'),
  ('docs',
   'анықтама, құжат, тіркеу, тіркел, справка, куәлік, мөр, цон, хқко, егов, шаруашылық кітап, көшірме, прописка, қағаз, үзінді, туу туралы',
   'справк, документ, пропис, удостоверен, выписк, печат, цон, егов, egov, паспорт, регистрац, похозяйств, свидетельств, копи, бумаг, заверить, эцп'),
  ('official',
   'әкімнің өзі, әкім өзі, аппарат, әкімдік, әкім жауап, әкімге жаз, әкім тыңда, әкім қабылда, әкім көрін, әкім дөрек, дөрекі, қабылдамай, қабылдау, әкім уәде, әкім келме, жауап берме, маман, әкімнің жұмыс, орынбасар',
   'акимат, сам аким, аппарат, аким не, аким груб, аким обеща, аким игнор, работ аким, хамит, хамств, грубит, груб, не принима, на прием, прием граждан, отписк, бездейств, чиновник, секретар, заместител'),
  ('corruption',
   'пара, параны, парақор, жемқор, пара сұра, ақша сұра, ақша талап, сыбайлас, тамыр таныс, тамыр-таныс, туыс, туысқан, тендер, бюджет, ақшасын жеп, откат, заңсыз ақша, қалтасына',
   'взятк, взяточ, коррупц, откат, вымога, тендер, подкуп, требу деньг, деньги треб, родствен, хищ, бюджет, махинац, за деньги, присво, госзакуп, распил, в карман'),
  ('other',
   'басқа мәселе, әртүрлі, ұсыныс, ұсынам, ұсынамын, алғыс, рақмет, құттықта, пікір',
   'другое, прочее, разное, предлага, предложен, идея, благодар, спасибо, поздравл, пожелан')
) as w (code, kk, ru)
where w.code = c.code;

update appeals.category as c set body_kk = b.kk, body_ru = b.ru, phone = b.phone
from (values
  ('power', 'аудандық электр желілері', 'районные электросети', null),
  ('gas', 'газ қызметі', 'газовая служба', null),
  ('road_out', 'аудан әкімдігінің жол бөлімі', 'дорожный отдел акимата района', null),
  ('school', 'аудандық білім бөлімі', 'районный отдел образования', null),
  ('kindergarten', 'аудандық білім бөлімі', 'районный отдел образования', null),
  ('health', 'аудандық аурухана', 'районная больница', null),
  ('internet', 'байланыс операторы', 'Ваш оператор связи', null),
  ('housing', 'аудандық тұрғын үй бөлімі', 'районный отдел жилья', null),
  ('jobs', 'аудандық мансап орталығы', 'районный карьерный центр', null),
  ('docs', 'ХҚКО немесе eGov', 'ЦОН или eGov', '1414'),
  ('corruption', 'сыбайлас жемқорлыққа қарсы қызмет', 'антикоррупционная служба', '1424')
) as b (code, kk, ru, phone)
where b.code = c.code;

alter table appeals.draft add column proposed_code text references appeals.category;
alter table appeals.draft add column told_code text references appeals.category;
comment on column appeals.draft.proposed_code is 'The topic of which the bot was sure at first; null where it was not';
comment on column appeals.draft.told_code is 'The topic of which its author has read whom to ring up first, or who decides it besides the akim';
alter table appeals.draft drop constraint draft_step_check;
alter table appeals.draft add constraint draft_step_check
  check (step in ('say', 'anew', 'topic', 'emergency', 'elsewhere', 'question', 'place', 'village', 'check'));

alter table appeals.appeal add column proposed_code text;
comment on column appeals.appeal.proposed_code is 'The topic of which the bot was sure at first: another category is the sender''s correction';
-- Not asked of the rows that are there: none of them has one, and nobody has to wait for a look at each.
alter table appeals.appeal add constraint appeal_proposed_code_fkey foreign key (proposed_code) references appeals.category not valid;

create table appeals.question (
  id            bigint      generated always as identity primary key,
  category_code text        not null references appeals.category,
  position      smallint    not null,
  text_kk       text        not null,
  text_ru       text        not null,
  added_at      timestamptz not null default now(),
  added_by      bigint,
  ended_at      timestamptz
);
comment on table appeals.question is 'What is asked of a letter with a topic. Its words never change: a correction is another row, and this one ends';
comment on column appeals.question.id is 'Our number';
comment on column appeals.question.category_code is 'Of which topic';
comment on column appeals.question.position is 'Its place among those of the topic, from 1';
comment on column appeals.question.text_kk is 'In Kazakh';
comment on column appeals.question.text_ru is 'In Russian';
comment on column appeals.question.added_at is 'Since when it is asked';
comment on column appeals.question.added_by is 'Who added it; null for those that the bot came with';
comment on column appeals.question.ended_at is 'Since when it is no longer asked';
create index question_asked on appeals.question (category_code, position) where ended_at is null;
comment on index appeals.question_asked is 'What is asked of a topic';

create table appeals.question_option (
  id          bigint   generated always as identity primary key,
  question_id bigint   not null references appeals.question,
  position    smallint not null,
  label_kk    text     not null,
  label_ru    text     not null,
  unique (question_id, id),
  unique (question_id, position)
);
comment on table appeals.question_option is 'The answers that a question offers; they never change';
comment on column appeals.question_option.id is 'Our number';
comment on column appeals.question_option.question_id is 'Of which question';
comment on column appeals.question_option.position is 'Order of the buttons, from 1';
comment on column appeals.question_option.label_kk is 'On a button, at most 24 characters';
comment on column appeals.question_option.label_ru is 'On a button, at most 24 characters';

create table appeals.draft_answer (
  draft_id    bigint not null references appeals.draft on delete cascade,
  question_id bigint not null references appeals.question,
  option_id   bigint,
  primary key (draft_id, question_id),
  foreign key (question_id, option_id) references appeals.question_option (question_id, id)
);
comment on table appeals.draft_answer is 'What was answered to the questions of a letter that is not sent yet';
comment on column appeals.draft_answer.draft_id is 'Of which letter';
comment on column appeals.draft_answer.question_id is 'To which question';
comment on column appeals.draft_answer.option_id is 'What was chosen; null: does not know';

create table appeals.letter_answer (
  appeal_id   bigint not null references appeals.appeal,
  question_id bigint not null references appeals.question,
  option_id   bigint,
  primary key (appeal_id, question_id),
  foreign key (question_id, option_id) references appeals.question_option (question_id, id)
);
comment on table appeals.letter_answer is 'What its author answered to the questions of a letter';
comment on column appeals.letter_answer.appeal_id is 'Of which case';
comment on column appeals.letter_answer.question_id is 'To which question';
comment on column appeals.letter_answer.option_id is 'What was chosen; null: does not know';

create table appeals.category_change (
  id            bigint      generated always as identity primary key,
  category_code text        not null references appeals.category,
  part          text        not null check (part in ('new', 'label', 'name', 'body', 'phone', 'words', 'urgent', 'published', 'question', 'question-ended')),
  before        jsonb,
  after         jsonb,
  person_id     bigint      not null,
  key           text        not null unique,
  at            timestamptz not null
);
comment on table appeals.category_change is 'Everything that operators changed about topics, append-only';
comment on column appeals.category_change.id is 'Our number: the order in which it happened';
comment on column appeals.category_change.category_code is 'Of which topic';
comment on column appeals.category_change.part is 'What of it';
comment on column appeals.category_change.before is 'As it was';
comment on column appeals.category_change.after is 'As it is since';
comment on column appeals.category_change.person_id is 'Who changed it';
comment on column appeals.category_change.key is 'What caused it: the same cause is one change';
comment on column appeals.category_change.at is 'When';
create index category_change_of on appeals.category_change (category_code, id);
comment on index appeals.category_change_of is 'The history of a topic';

create table appeals.category_edit (
  id            bigint      generated always as identity primary key,
  person_id     bigint      not null,
  category_code text        references appeals.category,
  part          text        not null check (part in ('new', 'label', 'name', 'body', 'phone', 'words', 'question')),
  question_id   bigint      references appeals.question,
  text_kk       text,
  text_ru       text,
  open          boolean     not null default true,
  heard_through bigint      not null default 0,
  begun_at      timestamptz not null,
  check ((part = 'new') = (category_code is null))
);
comment on table appeals.category_edit is 'What an operator is writing anew of a topic; kept until it is published or dropped';
comment on column appeals.category_edit.id is 'Our number; never given twice, so that an old button finds nothing';
comment on column appeals.category_edit.person_id is 'Who writes';
comment on column appeals.category_edit.category_code is 'Of which topic; null for a new one';
comment on column appeals.category_edit.part is 'What of it';
comment on column appeals.category_edit.question_id is 'The question that the new one takes the place of';
comment on column appeals.category_edit.text_kk is 'As typed, in Kazakh; null until then';
comment on column appeals.category_edit.text_ru is 'As typed, in Russian; null until then';
comment on column appeals.category_edit.open is 'Whether the next message belongs into it; one of a person''s at most';
comment on column appeals.category_edit.heard_through is 'The newest message that was taken: an older one is a repeat';
comment on column appeals.category_edit.begun_at is 'When it was begun';
create unique index category_edit_of on appeals.category_edit (person_id, coalesce(category_code, ''), part, coalesce(question_id, 0));
comment on index appeals.category_edit_of is 'One for each part of a topic';
create unique index category_edit_open on appeals.category_edit (person_id) where open;
comment on index appeals.category_edit_open is 'The one that the next message belongs into';

insert into appeals.question (category_code, position, text_kk, text_ru) values
  ('water', 1, 'Қашаннан бері?', 'С какого времени?'),
  ('water', 2, 'Қанша үйде солай?', 'В скольких домах так?'),
  ('lights', 1, 'Қанша шам жанбайды?', 'Сколько фонарей не горит?'),
  ('lights', 2, 'Қашаннан бері?', 'С какого времени?'),
  ('power', 1, 'Қанша үйде жарық жоқ?', 'В скольких домах нет света?'),
  ('road_in', 1, 'Не болды?', 'Что с дорогой?'),
  ('road_in', 2, 'Көлік өте ала ма?', 'Машина проезжает?'),
  ('waste', 1, 'Не керек?', 'Что нужно?'),
  ('waste', 2, 'Қашаннан бері?', 'С какого времени?'),
  ('snow', 1, 'Көлік өте ала ма?', 'Машина проезжает?'),
  ('snow', 2, 'Не көмектесер еді?', 'Что поможет?'),
  ('heat', 1, 'Қай жерде суық?', 'Где холодно?'),
  ('heat', 2, 'Қашаннан бері?', 'С какого времени?'),
  ('gas', 1, 'Қазір газ иісі бар ма?', 'Сейчас пахнет газом?'),
  ('stray_dogs', 1, 'Ит біреуді қапты ма?', 'Собака кого-то укусила?'),
  ('stray_dogs', 2, 'Неше ит?', 'Сколько собак?'),
  ('internet', 1, 'Не жоқ?', 'Чего нет?'),
  ('livestock', 1, 'Не болды?', 'Что случилось?'),
  ('irrigation', 1, 'Не болды?', 'Что случилось?');

insert into appeals.question_option (question_id, position, label_kk, label_ru)
select q.id, o.position, o.kk, o.ru
from (values
  ('water', 1, 1, 'Бүгіннен', 'С сегодня'),
  ('water', 1, 2, 'Бірнеше күн болды', 'Несколько дней'),
  ('water', 1, 3, 'Бір аптадан асты', 'Больше недели'),
  ('water', 1, 4, 'Бір айдан асты', 'Больше месяца'),
  ('water', 2, 1, 'Тек бізде', 'Только у нас'),
  ('water', 2, 2, 'Бүкіл көшеде', 'На всей улице'),
  ('water', 2, 3, 'Бүкіл ауылда', 'Во всём селе'),
  ('lights', 1, 1, 'Бір шам', 'Один фонарь'),
  ('lights', 1, 2, 'Бірнеше шам', 'Несколько'),
  ('lights', 1, 3, 'Бүкіл көше', 'Вся улица'),
  ('lights', 1, 4, 'Шам орнатылмаған', 'Фонарей нет совсем'),
  ('lights', 2, 1, 'Бүгіннен', 'С сегодня'),
  ('lights', 2, 2, 'Бірнеше күн болды', 'Несколько дней'),
  ('lights', 2, 3, 'Бір аптадан асты', 'Больше недели'),
  ('lights', 2, 4, 'Бір айдан асты', 'Больше месяца'),
  ('power', 1, 1, 'Тек бізде', 'Только у нас'),
  ('power', 1, 2, 'Бүкіл көшеде', 'На всей улице'),
  ('power', 1, 3, 'Бүкіл ауылда', 'Во всём селе'),
  ('power', 1, 4, 'Жарық бар, бірақ әлсіз', 'Свет есть, но слабый'),
  ('road_in', 1, 1, 'Шұңқыр', 'Ямы'),
  ('road_in', 1, 2, 'Батпақ', 'Грязь'),
  ('road_in', 1, 3, 'Су тұрып қалған', 'Стоит вода'),
  ('road_in', 1, 4, 'Басқа', 'Другое'),
  ('road_in', 2, 1, 'Иә', 'Да'),
  ('road_in', 2, 2, 'Әрең өтеді', 'С трудом'),
  ('road_in', 2, 3, 'Жоқ', 'Нет'),
  ('waste', 1, 1, 'Қоқысты шығару', 'Вывезти мусор'),
  ('waste', 1, 2, 'Контейнер қою', 'Поставить контейнер'),
  ('waste', 1, 3, 'Үйіндіні тазалау', 'Убрать свалку'),
  ('waste', 2, 1, 'Бүгіннен', 'С сегодня'),
  ('waste', 2, 2, 'Бірнеше күн болды', 'Несколько дней'),
  ('waste', 2, 3, 'Бір аптадан асты', 'Больше недели'),
  ('waste', 2, 4, 'Бір айдан асты', 'Больше месяца'),
  ('snow', 1, 1, 'Иә', 'Да'),
  ('snow', 1, 2, 'Әрең өтеді', 'С трудом'),
  ('snow', 1, 3, 'Жоқ', 'Нет'),
  ('snow', 2, 1, 'Қар тазалау', 'Убрать снег'),
  ('snow', 2, 2, 'Құм себу', 'Посыпать песком'),
  ('snow', 2, 3, 'Екеуі де', 'И то и другое'),
  ('heat', 1, 1, 'Үйде', 'Дома'),
  ('heat', 1, 2, 'Мектепте, балабақшада', 'В школе, детском саду'),
  ('heat', 1, 3, 'Медпунктте, клубта', 'В медпункте, клубе'),
  ('heat', 1, 4, 'Көмір жетпейді', 'Не хватает угля'),
  ('heat', 2, 1, 'Бүгіннен', 'С сегодня'),
  ('heat', 2, 2, 'Бірнеше күн болды', 'Несколько дней'),
  ('heat', 2, 3, 'Бір аптадан асты', 'Больше недели'),
  ('gas', 1, 1, 'Иә', 'Да'),
  ('gas', 1, 2, 'Жоқ', 'Нет'),
  ('stray_dogs', 1, 1, 'Иә, адамды', 'Да, человека'),
  ('stray_dogs', 1, 2, 'Иә, малды', 'Да, скот'),
  ('stray_dogs', 1, 3, 'Жоқ', 'Нет'),
  ('stray_dogs', 2, 1, 'Біреу', 'Одна'),
  ('stray_dogs', 2, 2, 'Екі-бес', 'От двух до пяти'),
  ('stray_dogs', 2, 3, 'Одан көп', 'Больше'),
  ('internet', 1, 1, 'Интернет', 'Интернета'),
  ('internet', 1, 2, 'Телефон байланысы', 'Телефонной связи'),
  ('internet', 1, 3, 'Екеуі де', 'Того и другого'),
  ('internet', 1, 4, 'Бар, бірақ әлсіз', 'Есть, но слабо'),
  ('livestock', 1, 1, 'Мал ауырды не өлді', 'Скот болеет или пал'),
  ('livestock', 1, 2, 'Мал бос жүр', 'Скот ходит без присмотра'),
  ('livestock', 1, 3, 'Ветеринар керек', 'Нужен ветеринар'),
  ('livestock', 1, 4, 'Басқа', 'Другое'),
  ('irrigation', 1, 1, 'Су келмейді', 'Вода не идёт'),
  ('irrigation', 1, 2, 'Арық бітелген', 'Арык засорён'),
  ('irrigation', 1, 3, 'Су кезегі бұзылған', 'Нарушена очередь'),
  ('irrigation', 1, 4, 'Басқа', 'Другое')
) as o (category_code, question_position, position, kk, ru)
join appeals.question q on q.category_code = o.category_code and q.position = o.question_position;
