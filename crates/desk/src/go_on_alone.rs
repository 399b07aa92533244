//! Writing on after a mend that lost records, although other laptops may have them.

use std::path::Path;

use closeby_seal::Passphrase;
use closeby_vault::Vault;

use crate::problem::Answer;
use crate::words::say;

/// Lets a laptop sign records again that was to ask others first; says what that means.
pub fn go_on_alone(path: &Path, passphrase: String) -> Answer<String> {
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    if !vault.must_ask_others() {
        return Ok(say!("alone-needless"));
    }
    vault.go_on_alone()?;
    Ok(say!("alone"))
}
