#!/usr/bin/env python3
"""Plans that hold one thing many times: how time and memory grow when there is twice as much of it.

    families.py PROGRAM sjekk|kort|json|vis|bygg [FAMILY,FAMILY…] [KB]

Each family is run at KB (240), twice and four times as many; a line is marked where a doubling takes more than 2.7 times as long,
or where something takes more than 2 seconds or 500 MB.
"""
import os,sys,time,resource,tempfile,shutil,subprocess
KOMMUNE='namn: Prøve kommune\nkortnamn: Prøve\nspråk: nn\nfarge: "#0b5d6b"\naktørar:\n  skulane: skulane\n  politiet: politiet\n  slt: SLT-koordinator\n'
def plan(sections,front='',kommune=KOMMUNE,fronttop=None):
    names=', '.join(sections)
    f={'k/kommune.yaml':kommune,'k/p/plan.yaml':f'tittel: Plan\nstatus: utkast\ndato: 2024-01-01\når: 2024\nseksjonar: [{names}]\n'+front}
    for k,v in sections.items(): f[f'k/p/{k}.yaml']=v
    return f
def tekst(body): return plan({'a':'type: tekst\ntittel: A\ntekst: |\n'+''.join('  '+l+'\n' for l in body.split('\n'))})
def delar(items): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(items)})
def tiltak(items,extra='',front='',kommune=KOMMUNE): return plan({'a':'type: tiltak\ntittel: A\n'+extra+'tiltak:\n'+''.join(items)},front=front,kommune=kommune)
W="samarbeid kommune barn unge skulen foreldre trivsel rus førebygging møte rettleiing oppfølging ressurs tilbod kveld helse plan mål arbeid gruppe".split()
def words(i,k=8):
    out=[];x=i*2654435761%2**32
    for _ in range(k):
        x=(x*1103515245+12345)%2**31; out.append(W[(x>>8)%len(W)])
    return ' '.join(out)
R=range
F={}
def fam(f): F[f.__name__]=f; return f
@fam
def chapters(n): return plan({f's{i}':f'type: tekst\ntittel: Kapittel {i}\ntekst: {words(i)}.\n' for i in R(n//8)})
@fam
def parts(n): return delar(f'  - tittel: Del {i}\n    tekst: {words(i)}.\n' for i in R(n))
@fam
def parts_tiny(n): return delar(f'  - {{ tittel: D, tekst: b }}\n' for i in R(n))
@fam
def parts_one_id(n): return delar(f'  - {{ id: x, tittel: D, tekst: b }}\n' for i in R(n))
@fam
def parts_near_ids(n): return delar(f'  - {{ id: abcdefghij{i}, tittel: D, tekst: b }}\n' for i in R(n))
@fam
def measures(n): return tiltak(f'  - id: t{i}\n    tittel: Tiltak {i} {words(i,3)}\n    tekst: {words(i)}.\n    ansvar: [skulane]\n' for i in R(n))
@fam
def measures_equal_title(n): return tiltak(f'  - {{ id: t{i}, tittel: Likt namn, ansvar: [skulane] }}\n' for i in R(n))
@fam
def measures_equal_all(n): return tiltak(f'  - {{ id: t{i}, tittel: Likt namn på alt, tekst: Den same teksten i alle., ansvar: [skulane], tidspunkt: Haust }}\n' for i in R(n))
@fam
def measures_no_id(n): return tiltak(f'  - {{ tittel: Tiltak {i}, ansvar: [skulane] }}\n' for i in R(n))
@fam
def measures_one_id(n): return tiltak(f'  - {{ id: a, tittel: Tiltak {i}, ansvar: [skulane] }}\n' for i in R(n))
@fam
def deltiltak(n): return tiltak(['  - id: a\n    tittel: T\n    deltiltak:\n']+[f'      - {{ tittel: Del {i}, ansvar: [skulane] }}\n' for i in R(n)])
@fam
def deltiltak_ids(n): return tiltak(['  - id: a\n    tittel: T\n    deltiltak:\n']+[f'      - {{ id: d{i}, tittel: Del, ansvar: [skulane] }}\n' for i in R(n)])
@fam
def punkt(n): return tiltak(['  - id: a\n    tittel: T\n    punkt:\n']+[f'      - {words(i,4)}\n' for i in R(n)])
@fam
def delmaal(n): return plan({'a':'type: tiltak\ntittel: A\ndelmål:\n'+''.join(f'  - {{ id: d{i}, tittel: Delmål {i}, tiltak: [{{ id: t{i}, tittel: Tiltak {i} }}] }}\n' for i in R(n))})
@fam
def delmaal_empty(n): return plan({'a':'type: tiltak\ntittel: A\ndelmål:\n'+''.join(f'  - {{ id: d{i}, tittel: Delmål }}\n' for i in R(n))})
@fam
def tabellar(n): return plan({'a':'type: tiltak\ntittel: A\ntabellar:\n'+''.join(f'  - {{ id: d{i}, tittel: Tabell {i}, tiltak: [{{ id: t{i}, tittel: Tiltak {i} }}] }}\n' for i in R(n))})
@fam
def meetings(n): return tiltak(['  - id: a\n    tittel: T\n    tidspunkt:\n']+[f'      - {{ dato: 2024-{i%12+1:02}-{i//12%28+1:02}, kl: {8+i%10:02}.00–{9+i%10:02}.00 }}\n' for i in R(n)])
@fam
def meetings_same_day(n): return tiltak([f'  - id: a{i}\n    tittel: T{i}\n    ansvar: [skulane]\n    tidspunkt: [{{ dato: 2024-03-05, kl: 10.00–11.00 }}]\n' for i in R(n)])
@fam
def meetings_same_day_same_actors(n): return tiltak([f'  - id: a{i}\n    tittel: T{i}\n    ansvar: [skulane, politiet, slt]\n    tidspunkt: [{{ dato: 2024-03-05, kl: 10.00–11.00, stad: A{i} }}]\n' for i in R(n)])
@fam
def meetings_ids_joint(n): return tiltak([f'  - {{ id: a{i}, tittel: T{i}, tidspunkt: [{{ id: m{i}, dato: 2024-03-05, kl: 10.00–11.00 }}, {{ felles: m{(i+1)%n} }}] }}\n' for i in R(n)])
@fam
def meetings_unknown(n): return tiltak([f'  - {{ id: a{i}, tittel: T{i}, tidspunkt: [{{ id: m{i}, dato: 2024-03-05 }}, {{ felles: mm{i} }}] }}\n' for i in R(n)])
@fam
def meetings_one_joint(n): return tiltak(['  - { id: a, tittel: T, tidspunkt: [{ id: m, dato: 2024-03-05, kl: 10.00–11.00 }] }\n']+[f'  - {{ id: a{i}, tittel: T{i}, tidspunkt: [{{ felles: m, kl: 09.00–10.00 }}] }}\n' for i in R(n)])
@fam
def dates_in_text(n): return tekst('\n\n'.join(f'Møtet er måndag {i%28+1}. mars 2024 kl. 10.00–11.30 og {i%28+1}.{i%12+1}.2023.' for i in R(n)))
@fam
def dates_one_line(n): return tekst(' '.join(f'måndag {i%28+1}. mars 2024 kl. 10.00–11.30.' for i in R(n)))
@fam
def actors(n): return plan({'a':'type: organisering\ntittel: A\nnivå:\n  - id: x\n    tittel: T\n    deltakarar: ['+', '.join(f'a{i}' for i in R(n))+']\n'},kommune=KOMMUNE+''.join(f'  a{i}: {words(i,2)} {i}\n' for i in R(n)))
@fam
def actors_unused(n): return tiltak(['  - { id: a, tittel: T }\n'],front='aktørar:\n'+''.join(f'  a{i}: {words(i,2)} {i}\n' for i in R(n)))
@fam
def actors_alike(n): return tiltak(['  - { id: a, tittel: T }\n'],kommune=KOMMUNE+''.join(f'  a{i}: representantar for skulen\n' for i in R(n)))
@fam
def actors_nearly_alike(n): return tiltak(['  - { id: a, tittel: T }\n'],kommune=KOMMUNE+''.join(f'  a{i}: "representant {chr(97+i%26)}{chr(97+i//26%26)}{chr(97+i//676%26)} frå skulen"\n' for i in R(n)))
@fam
def actors_many_uses(n): return tiltak([f'  - {{ id: t{i}, tittel: T, ansvar: [a{i}, a{(i*7)%n}] }}\n' for i in R(n)],kommune=KOMMUNE+''.join(f'  a{i}: Aktør {i}\n' for i in R(n)))
@fam
def actors_as_text(n): return tiltak([f'  - {{ id: t{i}, tittel: T, ansvar: ["Aktør {i}", "aktør {i} med meir"] }}\n' for i in R(n)],kommune=KOMMUNE+''.join(f'  a{i}: Aktør {i}\n' for i in R(n)))
@fam
def ansvar_in_one(n): return tiltak(['  - { id: t, tittel: T, ansvar: ['+', '.join(f'Gruppe nummer {i}' for i in R(n))+'] }\n'])
@fam
def unknown_actors(n): return tiltak([f'  - {{ id: t{i}, tittel: T, ansvar: [ukjend{i}] }}\n' for i in R(n)])
@fam
def unknown_actors_big_register(n): return tiltak([f'  - {{ id: t{i}, tittel: T, ansvar: [ukjendaktor{i}] }}\n' for i in R(n)],kommune=KOMMUNE+''.join(f'  kjendaktor{i}: Aktør {i}\n' for i in R(n)))
@fam
def columns(n): return tiltak(['  - { id: t, tittel: T }\n'],'kolonnar:\n'+''.join('  - { felt: tiltak, namn: N'+str(i)+' }\n' for i in R(n)))
@fam
def columns_unknown(n): return tiltak(['  - { id: t, tittel: T }\n'],'kolonnar:\n'+''.join(f'  - kolon{i}\n' for i in R(n)))
@fam
def levels(n): return plan({'a':'type: organisering\ntittel: A\nnivå:\n'+''.join(f'  - {{ id: n{i}, tittel: Nivå {i}, deltakarar: [skulane], mandat: {words(i,4)} }}\n' for i in R(n))})
@fam
def groups(n): return plan({'a':'type: organisering\ntittel: A\nnivå:\n  - id: x\n    tittel: T\n    grupper:\n'+''.join(f'      - {{ id: n{i}, tittel: Gruppe {i}, deltakarar: [skulane] }}\n' for i in R(n))})
@fam
def blokker(n): return plan({'a':'type: organisering\ntittel: A\nnivå:\n  - id: x\n    tittel: T\n    blokker:\n'+''.join(f'      - {{ tittel: Blokk, tekst: {words(i,4)} }}\n' for i in R(n))})
@fam
def tema(n): return plan({'a':'type: tilbakeblikk\ntittel: A\ntema:\n'+''.join(f'  - {{ tittel: Tema {i}, tekst: I 2023 hadde vi {words(i,4)}. }}\n' for i in R(n))})
@fam
def footnotes(n): return tekst(' '.join(f'ord[^f{i}]' for i in R(n))+'\n\n'+'\n\n'.join(f'[^f{i}]: Note {i}.' for i in R(n)))
@fam
def footnotes_missing(n): return tekst('\n\n'.join(f'ord[^f{i}] her.' for i in R(n)))
@fam
def footnotes_unused(n): return tekst('\n\n'.join(f'[^f{i}]: Note {i}.' for i in R(n)))
@fam
def footnotes_one_label(n): return tekst('ord[^f].\n\n'+'\n\n'.join(f'[^f]: Note {i}.' for i in R(n)))
@fam
def footnote_open(n): return tekst('[^a'*n)
@fam
def footnote_refs_many_texts(n): return delar(f'  - {{ tittel: D{i}, tekst: "ord[^a] og [^b{i}]" }}\n' for i in R(n))
@fam
def links(n): return tekst(' '.join(f'[lenkje til sida {i}](https://www.eksempel.no/{i})' for i in R(n)))
@fam
def links_paragraphs(n): return tekst('\n\n'.join(f'Les [her](https://www.eksempel.no/{i}) om det.' for i in R(n)))
@fam
def bare_addresses(n): return tekst('\n\n'.join(f'Sjå https://www.eksempel.no/{i} eller post{i}@eksempel.no.' for i in R(n)))
@fam
def references(n): return delar(f'  - {{ id: d{i}, tittel: Del, tekst: "Sjå [](#d{(i*7)%n})." }}\n' for i in R(n))
@fam
def references_unknown(n): return delar(f'  - {{ id: d{i}, tittel: Del, tekst: "Sjå [](#dd{i})." }}\n' for i in R(n))
@fam
def references_one_para(n): return tekst(' '.join(f'[](#x{i})' for i in R(n)))
@fam
def placeholders(n): return tekst(' '.join('{{ år }}' for i in R(n)))
@fam
def placeholders_paras(n): return tekst('\n\n'.join('I {{ år - 1 }} og {{ kommune.namn }}.' for i in R(n)))
@fam
def placeholders_unknown(n): return tekst(' '.join('{{ aar%d }}'%i for i in R(n)))
@fam
def placeholders_open(n): return tekst('{{ '*n)
@fam
def placeholder_long(n): return tekst('{{ år'+' + 1'*n+' }}')
@fam
def placeholder_parens(n): return tekst('{{ '+'('*n+'år'+')'*n+' }}')
@fam
def abbreviations(n): return tekst('\n\n'.join(f'Vi i ABC{chr(65+i%26)}{chr(65+i//26%26)}{chr(65+i//676%26)} møtest.' for i in R(n)))
@fam
def abbreviations_same(n): return tekst(' '.join('ABCD' for i in R(n))+'.')
@fam
def abbreviations_parts(n): return delar(f'  - {{ tittel: D, tekst: "Vi i AB{chr(65+i%26)}{chr(65+i//26%26)}{chr(65+i//676%26)} møtest." }}\n' for i in R(n))
@fam
def long_word(n): return tekst('a'*n*8)
@fam
def long_words(n): return tekst(' '.join('samanhengande'*14 for i in R(n//16)))
@fam
def long_line(n): return tekst(' '.join(words(i,5)+'.' for i in R(n)))
@fam
def long_sentence(n): return tekst(' '.join(words(i,5) for i in R(n)))
@fam
def long_title(n): return tiltak(['  - { id: t, tittel: "'+' '.join(words(i,5) for i in R(n))+'" }\n'])
@fam
def prose(n): return tekst('\n\n'.join(words(i,12).capitalize()+'.' for i in R(n)))
@fam
def quotes(n): return tekst(' '.join('«ord»' for i in R(n)))
@fam
def quotes_straight(n): return tekst(' '.join('"ord"' for i in R(n)))
@fam
def quotes_open(n): return tekst('«'*n)
@fam
def quotes_mixed(n): return tekst('\n\n'.join(f'Ho sa "ord" og «ord» og “ord”.' for i in R(n)))
@fam
def blockquotes(n): return tekst('\n\n'.join(f'> {words(i,4)}' for i in R(n)))
@fam
def lists(n): return tekst('\n'.join(f'- {words(i,4)}' for i in R(n)))
@fam
def lists_numbered(n): return tekst('\n'.join(f'{i+1}. {words(i,4)}' for i in R(n)))
@fam
def definitions(n): return tekst('\n\n'.join(f'SLT{i}\n: Samordning {words(i,3)}' for i in R(n)))
@fam
def stars(n): return tekst('*'*n+' a '+'*'*n)
@fam
def stars_words(n): return tekst(' '.join('*a **b' for i in R(n)))
@fam
def brackets(n): return tekst('['*n)
@fam
def brackets_closed(n): return tekst('['*n+']'*n)
@fam
def link_open(n): return tekst('[a]('*n)
@fam
def backticks(n): return tekst(" ".join("`"*(1+i%60) for i in R(max(1,n//30))))
@fam
def html(n): return tekst('<'*n)
@fam
def html_tags(n): return tekst(' '.join(f'<b{i}>' for i in R(n)))
@fam
def html_comment(n): return tekst('<!--'*n)
@fam
def wrong_keys(n): return tiltak(['  - id: a\n    tittel: T\n']+[f'    nøkkel{i}: x\n' for i in R(n)])
@fam
def wrong_keys_spread(n): return tiltak([f'  - {{ id: a{i}, titel: T, ansvr: [skulane] }}\n' for i in R(n)])
@fam
def duplicate_keys(n): return tiltak(['  - id: a\n    tittel: T\n']+[f'    tekst: x\n' for i in R(n)])
@fam
def long_keys(n): return tiltak(['  - id: a\n    tittel: T\n']+[f'    {"nøkkel"*30}{i}: x\n' for i in R(n//20)])
@fam
def front_keys(n): return plan({'a':'type: tekst\ntittel: A\ntekst: b\n'},front=''.join(f'feil{i}: x\n' for i in R(n)))
@fam
def wrong_dates(n): return tiltak([f'  - {{ id: a{i}, tittel: T, tidspunkt: [{{ dato: 2024-02-31 }}] }}\n' for i in R(n)])
@fam
def wrong_types(n): return tiltak([f'  - [{i}]\n' for i in R(n)])
@fam
def null_items(n): return tiltak([f'  - \n' for i in R(n)])
@fam
def godta(n): return tiltak(['  - { id: t, tittel: T }\n'],front='godta:\n'+''.join(f'  - {{ kode: PV301, ved: t, grunn: fordi }}\n' for i in R(n)))
@fam
def godta_record(n): return tiltak([f'  - {{ id: t{i}, tittel: T, godta: [PV301] }}\n' for i in R(n)])
@fam
def godta_many_in_record(n): return tiltak(['  - id: t\n    tittel: T\n    godta:\n']+[f'      - {{ kode: PV{300+i%50}, grunn: G }}\n' for i in R(n)])
@fam
def godta_map(n): return delar(f'  - tittel: D\n    tekst: "Møtet er måndag 5. mars 2024."\n    godta: {{ feil-vekedag: "slik skal det vere" }}\n' for i in R(n))
@fam
def godta_useless(n): return delar(f'  - tittel: D\n    tekst: b\n    godta: {{ feil-vekedag: "slik skal det vere" }}\n' for i in R(n))
@fam
def godta_unknown(n): return delar(f'  - tittel: D\n    tekst: b\n    godta: {{ feil-vekedg{i}: "slik skal det vere" }}\n' for i in R(n))
@fam
def figures(n):
    f=delar(f'  - {{ tittel: D, tekst: b, figur: {{ fil: a.svg, alt: Bilete {i} }} }}\n' for i in R(n))
    f['k/a.svg']='<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>'
    return f
@fam
def figures_missing(n): return delar(f'  - {{ tittel: D, tekst: b, figur: {{ fil: a{i}.svg, alt: Bilete }} }}\n' for i in R(n))
@fam
def md_table_rows(n): return tekst('| A | B |\n| --- | --- |\n'+'\n'.join(f'| {words(i,2)} | {i} |' for i in R(n)))
@fam
def md_table_cols(n): return tekst('|'+' A |'*n+'\n|'+' --- |'*n+'\n|'+' b |'*n)
@fam
def md_table_empty(n): return tekst('| A | B |\n| --- | --- |\n'+'\n'.join(f'| |  |' for i in R(n)))
@fam
def md_tables(n): return tekst('\n\n'.join(f'| A | B |\n| --- | --- |\n| {i} | b |' for i in R(n)))
@fam
def vedtak(n): return plan({'a':'type: tekst\ntittel: A\ntekst: b\n'},front='vedtak:\n'+''.join(f'  - {{ organ: Utval {i}, dato: 2024-01-{i%28+1:02}, sak: {i}/24 }}\n' for i in R(n)))
@fam
def vedtak_sections(n): return plan({'a':'type: tekst\ntittel: A\ntekst: b\n'},front='vedtak:\n'+''.join(f'  - {{ organ: Utval {i}, dato: 2024-01-{i%28+1:02}, sak: {i}/24, seksjonar: [a, b{i}] }}\n' for i in R(n)))
@fam
def vedtak_cover(n): return plan({f's{i}':'type: tekst\ntittel: A\ntekst: b\n' for i in R(n//16)},front='vedtak:\n'+''.join(f'  - {{ organ: Utval, dato: 2024-01-01, sak: 1/24, seksjonar: ['+', '.join(f's{j}' for j in R(n//16))+'] }\n' for i in R(3)))
@fam
def cells(n): return tiltak([f'  - {{ id: a{i}, tittel: T, kostnad: kr {i} 000, situasjon: [{words(i,3)}] }}\n' for i in R(n)],'kolonnar: [tiltak, kostnad, situasjon]\n')
@fam
def fields_without_column(n): return tiltak([f'  - {{ id: a{i}, tittel: T, kostnad: kr {i} 000, situasjon: [{words(i,3)}] }}\n' for i in R(n)])
@fam
def status_all(n): return tiltak([f'  - {{ id: a{i}, tittel: T, framdrift: ukjent{i} }}\n' for i in R(n)],'kolonnar: [tiltak, framdrift]\n')
@fam
def tidlegare(n): return tiltak([f'  - {{ id: a{i}, tittel: T, tidlegare: p0/a{i} }}\n' for i in R(n)])
@fam
def tidlegare_many(n): return tiltak(['  - id: a\n    tittel: T\n    tidlegare:\n']+[f'      - p0/b{i}\n' for i in R(n)])
@fam
def bad_indents(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(f'  - tittel: D\n   tekst: b\n' for i in R(n))})
@fam
def deepening_indents(n): return plan({'a':'type: tekst\ntittel: A\n'+''.join(' '*i+'a:\n' for i in R(int((n*16)**.5)))})
@fam
def tabs(n): return plan({'a':'type: tekst\ntittel: A\n'+'\ttekst: b\n'*n})
@fam
def tabs_line(n): return plan({'a':'type: tekst\ntittel: A\ntekst: '+'\t'*n*8+'b\n'})
@fam
def cr_only(n): return plan({'a':'type: tekst\rtittel: A\rtekst: |\r'+''.join(f'  {words(i,4)}.\r\r' for i in R(n))})
@fam
def cr_faults(n): return plan({'a':'type: tekst\rtittel: A\rdelar:\r'+''.join(f'  - tittel: D\r    tekts: b\r' for i in R(n))})
@fam
def control_chars(n): return plan({'a':'type: tekst\ntittel: A\ntekst: '+'a\x01'*n+'\n'})
@fam
def anchors(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(f'  - &a{i} {{ tittel: D, tekst: b }}\n' for i in R(n))})
@fam
def aliases(n): return plan({'a':'type: tekst\ntittel: &a A\ndelar:\n'+''.join(f'  - {{ tittel: *a, tekst: b }}\n' for i in R(n))})
@fam
def tags(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(f'  - {{ tittel: !x D, tekst: b }}\n' for i in R(n))})
@fam
def flow_open(n): return plan({'a':'type: tekst\ntittel: A\ndelar: '+'['*n+'\n'})
@fam
def flow_open_spread(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+'  - [a\n'*n})
@fam
def flow_list(n): return plan({'a':'type: tekst\ntittel: A\ndelar: ['+', '.join('{ tittel: D, tekst: b }' for i in R(n))+']\n'})
@fam
def flow_nested(n): return plan({'a':'type: tekst\ntittel: A\ndelar: ['+', '.join('[[[[[]]]]]' for i in R(n))+']\n'})
@fam
def comments(n): return plan({'a':'type: tekst\ntittel: A\n'+'# kommentar\n'*n+'tekst: b\n'})
@fam
def comments_in(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(f'  # k\n  - tittel: D # k\n    tekst: b # k\n' for i in R(n))})
@fam
def open_quotes(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(f'  - tittel: "D\n    tekst: b\n' for i in R(n))})
@fam
def quote_and_more(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(f'  - tittel: "D" og meir\n    tekst: b\n' for i in R(n))})
@fam
def colon_in_value(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(f'  - tittel: Mål: trygg\n    tekst: b\n' for i in R(n))})
@fam
def star_values(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(f'  - tittel: *viktig* no\n    tekst: b\n' for i in R(n))})
@fam
def double_spaces(n): return tekst('  '.join('ord' for i in R(n)))
@fam
def double_spaces_paras(n): return tekst('\n\n'.join('ord  ord.' for i in R(n)))
@fam
def hyphen_ranges(n): return tekst(' '.join('10-12' for i in R(n)))
@fam
def kroner(n): return tekst(' '.join(f'50000,- kr {i}.000' for i in R(n)))
@fam
def bokmaal(n): return tekst(' '.join('ikke jeg hva skolen' for i in R(n)))
@fam
def two_spellings(n): return tekst('\n\n'.join('skule og skole, gong og gang.' for i in R(n)))
@fam
def old_years(n): return tekst('\n\n'.join(f'I {2000+i%23} gjorde vi det.' for i in R(n)))
@fam
def weekdays(n): return tiltak([f'  - {{ id: a{i}, tittel: T, tidspunkt: "Tysdag {i%28+1}. mars 2024 kl. 9-10" }}\n' for i in R(n)])
@fam
def unprintable(n): return tekst(' '.join('\U00013000' for i in R(n)))
@fam
def unprintable_parts(n): return delar(f'  - {{ tittel: D, tekst: "\U00013000 {i}" }}\n' for i in R(n))
@fam
def xx(n): return tekst(' '.join('xx.xx.xxxx' for i in R(n)))
@fam
def todo(n): return tekst('\n\n'.join('Her kjem det meir tekst … TODO (fyll ut).' for i in R(n)))
@fam
def colours(n): return plan({'a':'type: tekst\ntittel: A\ntekst: b\n'},front='farge: "#'+'f'*n+'"\n')
@fam
def seksjonar_unknown(n): return plan({'a':'type: tekst\ntittel: A\ntekst: b\n'},front='',) | {'k/p/plan.yaml':'tittel: Plan\nstatus: utkast\ndato: 2024-01-01\når: 2024\nseksjonar:\n  - a\n'+''.join(f'  - b{i}\n' for i in R(n))}
@fam
def seksjonar_same(n): return plan({'a':'type: tekst\ntittel: A\ntekst: b\n'},front='',) | {'k/p/plan.yaml':'tittel: Plan\nstatus: utkast\ndato: 2024-01-01\når: 2024\nseksjonar:\n'+''.join(f'  - a\n' for i in R(n))}
@fam
def many_documents(n): return plan({'a':'type: tekst\ntittel: A\n'+'---\n'*n})
@fam
def empty_lines(n): return plan({'a':'type: tekst\ntittel: A\ntekst: |\n  a\n'+'\n'*n*8+'  b\n'})
@fam
def one_para_lines(n): return tekst('\n'.join(words(i,4) for i in R(n)))
@fam
def folded(n): return plan({'a':'type: tekst\ntittel: A\ntekst: >-\n'+''.join(f'  {words(i,4)}.\n' for i in R(n))})
@fam
def escapes(n): return plan({'a':'type: tekst\ntittel: A\ntekst: "'+'\\u00e6'*n+'"\n'})
@fam
def escapes_bad(n): return plan({'a':'type: tekst\ntittel: A\ntekst: "'+'\\q'*n+'"\n'})
@fam
def combining(n): return tekst('a'+'\u0301'*n)
@fam
def cjk(n): return tekst('漢 '*n)
@fam
def hyphens(n): return tekst('- '*n)
@fam
def hyphen_words(n): return tekst('barne- og '*n)
@fam
def clock(n): return tiltak([f'  - {{ id: a{i}, tittel: T, tidspunkt: [{{ dato: 2024-03-05, kl: 11.00–09.00 }}] }}\n' for i in R(n)])
@fam
def periods(n): return tiltak([f'  - {{ id: a{i}, tittel: T, tidspunkt: [{{ frå: 2024-03-05, til: 2024-02-05 }}] }}\n' for i in R(n)])
@fam
def groups_of_time(n): return tiltak(['  - id: a\n    tittel: T\n    tidspunkt:\n']+[f'      - {{ namn: G{i}, liste: [{{ dato: 2024-03-05 }}] }}\n' for i in R(n)])
@fam
def delar_deep(n): return plan({'a':'type: tekst\ntittel: A\ndelar:\n'+''.join(f'  - tittel: D\n    delar:\n      - tittel: E\n        delar:\n          - {{ tittel: F, tekst: b }}\n' for i in R(n))})
@fam
def empty_headings(n): return delar(f'  - {{ tittel: D }}\n' for i in R(n))

def write(files,d):
    for p,t in files.items():
        q=os.path.join(d,p); os.makedirs(os.path.dirname(q),exist_ok=True)
        open(q,'w',newline='').write(t)
def size(files): return sum(len(t.encode()) for t in files.values())
def run(args,cwd,kill=60,mem=8<<30):
    t=time.time()
    out=open(os.path.join(cwd,'out'),'wb')
    p=subprocess.Popen(args,cwd=cwd,stdout=out,stderr=subprocess.STDOUT,preexec_fn=lambda:resource.setrlimit(resource.RLIMIT_CPU,(kill,kill)) or resource.setrlimit(resource.RLIMIT_AS,(mem,mem)))
    _,st,ru=os.wait4(p.pid,0)
    p.returncode=0
    out.close()
    return ru.ru_utime+ru.ru_stime,ru.ru_maxrss/1024,(os.waitstatus_to_exitcode(st)),os.path.getsize(os.path.join(cwd,'out'))
def nfor(f,target):
    s=size(f(1000)); s0=size(f(100)); per=max(.001,(s-s0)/900)
    return max(4,int(target/per))
if __name__=='__main__':
    exe=sys.argv[1]; cmd=sys.argv[2]; names=sys.argv[3].split(',') if len(sys.argv)>3 and sys.argv[3] else list(F)
    target=int(float(sys.argv[4])*1000) if len(sys.argv)>4 else 240_000
    for name in names:
        f=F[name]; n=nfor(f,target)
        res=[]
        for k in (1,2,4):
            d=tempfile.mkdtemp()
            try:
                write(f(n*k),d)
                if cmd=='sjekk': a=['sjekk','k/p']
                elif cmd=='kort': a=['sjekk','k/p','--format','kort']
                elif cmd=='json': a=['sjekk','k/p','--format','json']
                elif cmd=='vis': a=['sjekk','k/p','--vis']
                elif cmd=='bygg': a=['bygg','k/p']
                res.append(run([exe]+a,d))
            finally: shutil.rmtree(d)
            if res[-1][0]>20: break
        ts=[r[0] for r in res]; ratio=max((b/a for a,b in zip(ts,ts[1:]) if b>.25),default=0)
        flag='  <<<' if ratio>2.7 or ts[-1]>2 or max(r[1] for r in res)>500 or len(res)<3 or max(r[3] for r in res)>2e6 or any(r[2] not in(0,1) for r in res) else ''
        print(f'{name:30} n={n:<7}'+' '.join(f'{t:6.2f}s {m:5.0f}M {c} {o//1000:5}k |' for t,m,c,o in res)+f' r={ratio:.1f}'+flag,flush=True)
