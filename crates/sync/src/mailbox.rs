//! A mailbox on the network: any S3-compatible store or WebDAV folder, for laptops that are never
//! awake together.

mod address;
mod cost;
mod fault;
mod meter;

use std::sync::Arc;

use closeby_vault::{Vault, VaultError};
use futures_util::StreamExt;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutMode, PutOptions};
use tokio::runtime::{Builder, Runtime};

pub use address::{Address, Kind};
pub use cost::{Cost, Use};
pub use fault::MailboxError;
use fault::why;
use meter::Meter;
pub use meter::Metered;

use crate::{Carrier, CarrierError, LARGEST};

/// What a mailbox is called among the carriers.
const NAME: &str = "mailbox";
/// Where the vault keeps the mailbox of a day.
const KEPT: &str = "sync.mailbox";
/// What is left there to see whether it is a mailbox.
const TRIAL: &str = "try/closeby";
/// More objects than this in our folder are somebody else's game.
const MOST_OBJECTS: usize = 200_000;

/// A mailbox that is reached over the network.
///
/// It waits for the network, so it is called on a thread that may wait: never on the one that
/// draws, and never inside an asynchronous task.
pub struct Mailbox {
    store: Arc<dyn ObjectStore>,
    address: Address,
    meter: Arc<Meter>,
    runtime: Runtime,
}

impl std::fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mailbox(***)")
    }
}

impl Mailbox {
    /// Returns a mailbox; nothing is asked of it yet.
    pub fn at(address: Address) -> Result<Self, MailboxError> {
        let meter = Arc::new(Meter::default());
        let store = address.open(&meter)?;
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|_| MailboxError::Unreachable)?;
        Ok(Self { store, address, meter, runtime })
    }

    /// Returns the mailbox that this day was given; `None` when it was given none.
    pub fn of(vault: &Vault) -> Result<Option<Self>, crate::SyncError> {
        let Some(address) = Address::kept(vault)? else { return Ok(None) };
        Ok(Some(Self::at(address).map_err(CarrierError::from)?))
    }

    /// Returns where it is, without the name and the secret.
    pub fn place(&self) -> &str {
        self.address.place()
    }

    /// Returns what was asked of it so far.
    pub fn metered(&self) -> Metered {
        self.meter.read()
    }

    /// Looks whether it lets us in: leaves a small object there and fetches it, which a page that
    /// only looks like a store cannot do.
    pub fn try_it(&self) -> Result<(), MailboxError> {
        let tried = self.put(TRIAL, TRIAL.as_bytes()).and_then(|()| self.get(TRIAL));
        match tried {
            Ok(Some(bytes)) if bytes == TRIAL.as_bytes() => Ok(()),
            Ok(_) => Err(MailboxError::NoMailbox),
            Err(CarrierError::Mailbox(error)) => Err(error),
            Err(_) => Err(MailboxError::Unreachable),
        }
    }

    fn path(&self, name: &str) -> Path {
        let name = match self.address.kind() {
            Kind::Bucket => name.to_owned(),
            Kind::Folder => flat(name),
        };
        Path::from(format!("{}/{name}", self.address.folder()))
    }

    /// Returns our name of an object; `None` when it lies elsewhere.
    fn name_of(&self, path: &Path) -> Option<String> {
        let folder = format!("{}/", self.address.folder());
        match self.address.kind() {
            Kind::Bucket => path.as_ref().strip_prefix(&folder).map(str::to_owned),
            // A server names a file from its own root, which may lie above our address.
            Kind::Folder => {
                path.as_ref().rsplit_once(&folder).map(|(_, name)| name.replace('_', "/"))
            }
        }
    }
}

impl Carrier for Mailbox {
    fn name(&self) -> &str {
        NAME
    }

    fn list(&self, under: &str) -> Result<Vec<String>, CarrierError> {
        let under = self.path(under);
        let found: Result<Vec<Path>, object_store::Error> = self.runtime.block_on(async {
            if self.address.kind() == Kind::Folder {
                let listed = self.store.list_with_delimiter(Some(&under)).await?;
                return Ok(listed.objects.into_iter().map(|one| one.location).collect());
            }
            let mut found = Vec::new();
            let mut listed = self.store.list(Some(&under));
            while let Some(one) = listed.next().await {
                found.push(one?.location);
                if found.len() >= MOST_OBJECTS {
                    break;
                }
            }
            Ok(found)
        });
        match found {
            Ok(found) => Ok(found.iter().filter_map(|path| self.name_of(path)).collect()),
            // Nobody has left anything there yet.
            Err(object_store::Error::NotFound { .. }) if !self.meter.says_no_bucket() => {
                Ok(Vec::new())
            }
            Err(error) => Err(why(&error, &self.meter).into()),
        }
    }

    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, CarrierError> {
        let path = self.path(name);
        let got = self.runtime.block_on(async {
            let found = self.store.get(&path).await?;
            if found.meta.size > LARGEST {
                return Ok(None);
            }
            Ok(Some(found.bytes().await?.to_vec()))
        });
        match got {
            Ok(bytes) => Ok(bytes.filter(|bytes| bytes.len() as u64 <= LARGEST)),
            // A listing that runs ahead of the objects: the next visit finds it.
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(_) if self.meter.was_too_large() => Ok(None),
            Err(error) => Err(why(&error, &self.meter).into()),
        }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), CarrierError> {
        let path = self.path(name);
        let only_once = self.address.kind() == Kind::Bucket && !self.meter.cannot_put_once();
        let put = |mode| {
            let options = PutOptions { mode, ..PutOptions::default() };
            self.runtime.block_on(self.store.put_opts(&path, bytes.to_vec().into(), options))
        };
        let mode = if only_once { PutMode::Create } else { PutMode::Overwrite };
        let done = match put(mode) {
            // An older store does not know "only when it is not there". Our names hold the hash of
            // what lies under them, so that writing it again writes the same.
            Err(_) if only_once && self.meter.refuses_to_put_once() => put(PutMode::Overwrite),
            done => done,
        };
        match done {
            Ok(_) => Ok(()),
            Err(object_store::Error::AlreadyExists { .. }) if only_once => Ok(()),
            Err(error) => Err(why(&error, &self.meter).into()),
        }
    }
}

/// Returns a name for a WebDAV folder: everything of one day side by side, since many servers list
/// one floor at a time.
fn flat(name: &str) -> String {
    let mut parts = name.splitn(3, '/');
    let floors: Vec<&str> = parts.by_ref().take(2).collect();
    let rest = parts.next().map(|rest| format!("/{}", rest.replace('/', "_")));
    format!("{}{}", floors.join("/"), rest.unwrap_or_default())
}

/// Gives the day a mailbox, in the place of the one before.
pub fn keep_mailbox(vault: &Vault, address: &Address) -> Result<(), VaultError> {
    vault.set_setting(KEPT, &address.to_words())
}

/// Takes the day's mailbox away; what lies there stays there.
pub fn forget_mailbox(vault: &Vault) -> Result<(), VaultError> {
    vault.set_setting(KEPT, "")
}

impl Address {
    /// Returns the address of the day's mailbox.
    pub fn kept(vault: &Vault) -> Result<Option<Self>, VaultError> {
        let words = vault.setting(KEPT)?.map(zeroize::Zeroizing::new);
        let Some(words) = words.filter(|words| !words.is_empty()) else { return Ok(None) };
        let lost = |_| VaultError::Damaged { detail: "what it keeps of its mailbox".to_owned() };
        Self::from_words(&words).map(Some).map_err(lost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_webdav_a_day_lies_on_one_floor_and_names_come_back() {
        let address = Address::read("https://cloud.example/dav/closeby", "rosa", "x").unwrap();
        let mailbox = Mailbox::at(address).unwrap();
        let name = "aa/log/bb/cc/1-2-dd.seg";
        let path = mailbox.path(name);
        assert!(path.as_ref().ends_with("aa/log/bb_cc_1-2-dd.seg"));
        assert_eq!(mailbox.name_of(&path).unwrap().replace('/', "_"), name.replace('/', "_"));
    }
}
