//! The codes of HTML for characters.

/// The names of HTML 4 (<https://www.w3.org/TR/html401/sgml/entities.html>) and `apos`, each
/// as `name=character,`.
const NAMES: &str = "\
    AElig=Æ,Aacute=Á,Acirc=Â,Agrave=À,Alpha=Α,Aring=Å,Atilde=Ã,Auml=Ä,Beta=Β,Ccedil=Ç,Chi=Χ,\
    Dagger=‡,Delta=Δ,ETH=Ð,Eacute=É,Ecirc=Ê,Egrave=È,Epsilon=Ε,Eta=Η,Euml=Ë,Gamma=Γ,Iacute=Í,\
    Icirc=Î,Igrave=Ì,Iota=Ι,Iuml=Ï,Kappa=Κ,Lambda=Λ,Mu=Μ,Ntilde=Ñ,Nu=Ν,OElig=Œ,Oacute=Ó,Ocirc=Ô,\
    Ograve=Ò,Omega=Ω,Omicron=Ο,Oslash=Ø,Otilde=Õ,Ouml=Ö,Phi=Φ,Pi=Π,Prime=″,Psi=Ψ,Rho=Ρ,Scaron=Š,\
    Sigma=Σ,THORN=Þ,Tau=Τ,Theta=Θ,Uacute=Ú,Ucirc=Û,Ugrave=Ù,Upsilon=Υ,Uuml=Ü,Xi=Ξ,Yacute=Ý,\
    Yuml=Ÿ,Zeta=Ζ,aacute=á,acirc=â,acute=´,aelig=æ,agrave=à,alefsym=ℵ,alpha=α,amp=&,and=∧,ang=∠,\
    apos=',aring=å,asymp=≈,atilde=ã,auml=ä,bdquo=„,beta=β,brvbar=¦,bull=•,cap=∩,ccedil=ç,\
    cedil=¸,cent=¢,chi=χ,circ=ˆ,clubs=♣,cong=≅,copy=©,crarr=↵,cup=∪,curren=¤,dArr=⇓,dagger=†,\
    darr=↓,deg=°,delta=δ,diams=♦,divide=÷,eacute=é,ecirc=ê,egrave=è,empty=∅,emsp=\u{2003},\
    ensp=\u{2002},epsilon=ε,equiv=≡,eta=η,eth=ð,euml=ë,euro=€,exist=∃,fnof=ƒ,forall=∀,frac12=½,\
    frac14=¼,frac34=¾,frasl=⁄,gamma=γ,ge=≥,gt=>,hArr=⇔,harr=↔,hearts=♥,hellip=…,iacute=í,\
    icirc=î,iexcl=¡,igrave=ì,image=ℑ,infin=∞,int=∫,iota=ι,iquest=¿,isin=∈,iuml=ï,kappa=κ,lArr=⇐,\
    lambda=λ,lang=〈,laquo=«,larr=←,lceil=⌈,ldquo=“,le=≤,lfloor=⌊,lowast=∗,loz=◊,lrm=\u{200e},\
    lsaquo=‹,lsquo=‘,lt=<,macr=¯,mdash=—,micro=µ,middot=·,minus=−,mu=μ,nabla=∇,nbsp=\u{a0},\
    ndash=–,ne=≠,ni=∋,not=¬,notin=∉,nsub=⊄,ntilde=ñ,nu=ν,oacute=ó,ocirc=ô,oelig=œ,ograve=ò,\
    oline=‾,omega=ω,omicron=ο,oplus=⊕,or=∨,ordf=ª,ordm=º,oslash=ø,otilde=õ,otimes=⊗,ouml=ö,\
    para=¶,part=∂,permil=‰,perp=⊥,phi=φ,pi=π,piv=ϖ,plusmn=±,pound=£,prime=′,prod=∏,prop=∝,psi=ψ,\
    quot=\",rArr=⇒,radic=√,rang=〉,raquo=»,rarr=→,rceil=⌉,rdquo=”,real=ℜ,reg=®,rfloor=⌋,rho=ρ,\
    rlm=\u{200f},rsaquo=›,rsquo=’,sbquo=‚,scaron=š,sdot=⋅,sect=§,shy=\u{ad},sigma=σ,sigmaf=ς,\
    sim=∼,spades=♠,sub=⊂,sube=⊆,sum=∑,sup=⊃,sup1=¹,sup2=²,sup3=³,supe=⊇,szlig=ß,tau=τ,there4=∴,\
    theta=θ,thetasym=ϑ,thinsp=\u{2009},thorn=þ,tilde=˜,times=×,trade=™,uArr=⇑,uacute=ú,uarr=↑,\
    ucirc=û,ugrave=ù,uml=¨,upsih=ϒ,upsilon=υ,uuml=ü,weierp=℘,xi=ξ,yacute=ý,yen=¥,yuml=ÿ,zeta=ζ,\
    zwj=\u{200d},zwnj=\u{200c},";

/// The characters of the codes 128 to 159 in HTML, which are those of Windows-1252 where it
/// has any.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The character of the code at the beginning of a text, such as `&amp;` or `&#8217;`, and the
/// length of the code. A code that was escaped twice (`&amp;#8217;`) counts too.
pub(super) fn decoded(text: &str) -> Option<(char, usize)> {
    let (char, length) = reference(text)?;
    if char == '&'
        && let Some((char, more)) = reference(&["&", &text[length..]].concat())
    {
        return Some((char, length + more - 1));
    }
    Some((char, length))
}

fn reference(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    let digits = |text: &str, radix: u32| {
        let length = text.chars().take_while(|char| char.is_digit(radix)).count();
        Some((u32::from_str_radix(&text[..length], radix).ok()?, length))
    };
    let (char, length) = if let Some(number) = body.strip_prefix('#') {
        let (code, length) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => digits(hex, 16).map(|(code, length)| (code, length + 1))?,
            None => digits(number, 10)?,
        };
        let windows = code.checked_sub(128).and_then(|at| WINDOWS.get(at as usize).copied());
        (windows.or(char::from_u32(code)).filter(|char| *char != '\0')?, 1 + length)
    } else {
        let length = body.bytes().take_while(u8::is_ascii_alphanumeric).count();
        (named(&body[..length])?, length)
    };
    // A name without a semicolon may be something else, such as a parameter of an address.
    match body[length..].starts_with(';') {
        true => Some((char, 1 + length + 1)),
        false => body.starts_with('#').then_some((char, 1 + length)),
    }
}

fn named(name: &str) -> Option<char> {
    let mut all = NAMES.split_terminator(',').filter_map(|pair| pair.split_once('='));
    all.find(|(other, _)| *other == name)?.1.chars().next()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn codes_are_the_characters_that_browsers_show() {
        for (code, char) in [
            ("&amp;", '&'),
            ("&lt;b", '<'),
            ("&nbsp;", '\u{a0}'),
            ("&rsquo;s", '’'),
            ("&eacute;", 'é'),
            ("&Eacute;", 'É'),
            ("&zwj;", '\u{200d}'),
            ("&apos;", '\''),
            ("&#8217;", '’'),
            ("&#x2019;", '’'),
            ("&#X2019;", '’'),
            ("&#8217 s", '’'),
            ("&#146;", '’'),
            ("&#128512;", '😀'),
            ("&amp;#8217;", '’'),
            ("&amp;quot;", '"'),
        ] {
            assert_eq!(decoded(code).map(|(char, _)| char), Some(char), "{code}");
        }
        assert_eq!(decoded("&amp;#8217; so"), Some(('’', 11)));
        for text in
            ["&", "& so", "AT&T;", "&T;", "R&D", "&#;", "&#xz;", "&#0;", "&#1114112;", "&copy 2"]
        {
            assert_eq!(decoded(text), None, "{text}");
        }
    }
}
