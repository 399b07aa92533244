//! A bad street between two laptops: every datagram goes through here, some are lost, all are kept
//! to be looked through.

#![allow(dead_code, reason = "not every test counts what went along it")]

use std::net::{SocketAddr, UdpSocket};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A way between two addresses that loses some of what goes along it.
pub struct BadStreet {
    pub at: SocketAddr,
    seen: Arc<Mutex<Vec<u8>>>,
    cut: Arc<AtomicBool>,
    passed: Arc<AtomicU64>,
    lost: Arc<AtomicU64>,
    over: Arc<AtomicBool>,
}

impl Drop for BadStreet {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
    }
}

impl BadStreet {
    /// Leads from IPv6 to an IPv4 address, so that nothing can go round it; of a hundred datagrams
    /// about so many are lost, each way.
    pub fn to(there: SocketAddr, lost_of_a_hundred: u64) -> Self {
        let here = UdpSocket::bind("[::1]:0").unwrap();
        let beyond = UdpSocket::bind("127.0.0.1:0").unwrap();
        beyond.connect(there).unwrap();
        let street = Self {
            at: here.local_addr().unwrap(),
            seen: Arc::default(),
            cut: Arc::default(),
            passed: Arc::default(),
            lost: Arc::default(),
            over: Arc::default(),
        };
        let caller: Arc<Mutex<Option<SocketAddr>>> = Arc::default();
        let (of_caller, back) = (Arc::clone(&caller), here.try_clone().unwrap());
        let out = beyond.try_clone().unwrap();
        street.carry(lost_of_a_hundred, 7, here, move |bytes, from| {
            *of_caller.lock().unwrap() = from;
            let _ = out.send(bytes);
        });
        street.carry(lost_of_a_hundred, 11, beyond, move |bytes, _| {
            if let Some(to) = *caller.lock().unwrap() {
                let _ = back.send_to(bytes, to);
            }
        });
        street
    }

    fn carry(
        &self,
        lost_of_a_hundred: u64,
        seed: u64,
        from: UdpSocket,
        pass: impl Fn(&[u8], Option<SocketAddr>) + Send + 'static,
    ) {
        from.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
        let (seen, cut, over) = (self.seen.clone(), self.cut.clone(), self.over.clone());
        let (passed, lost) = (self.passed.clone(), self.lost.clone());
        std::thread::spawn(move || {
            let (mut state, mut bytes) = (seed, vec![0; 65_536]);
            while !over.load(Ordering::Relaxed) {
                let Ok((len, sender)) = from.recv_from(&mut bytes) else { continue };
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                seen.lock().unwrap().extend_from_slice(&bytes[..len]);
                if cut.load(Ordering::Relaxed) || (state >> 33) % 100 < lost_of_a_hundred {
                    lost.fetch_add(1, Ordering::Relaxed);
                    continue;
                }
                passed.fetch_add(1, Ordering::Relaxed);
                pass(&bytes[..len], Some(sender));
            }
        });
    }

    /// Lets nothing through any more, or everything again.
    pub fn cut(&self, cut: bool) {
        self.cut.store(cut, Ordering::Relaxed);
    }

    /// How many datagrams came through, and how many were lost.
    pub fn counted(&self) -> (u64, u64) {
        (self.passed.load(Ordering::Relaxed), self.lost.load(Ordering::Relaxed))
    }

    /// How often these bytes stand in anything that went along here.
    pub fn carried(&self, words: &[u8]) -> usize {
        self.seen.lock().unwrap().windows(words.len()).filter(|part| *part == words).count()
    }

    pub fn bytes(&self) -> usize {
        self.seen.lock().unwrap().len()
    }
}
