(module
 (type $0 (func (param i32 i32 i32)))
 (type $1 (func (param i32 i32 i32 f32 i32) (result i32)))
 (type $2 (func (param i32 i32 i32 f32 f32 i32) (result i32)))
 (type $3 (func (param i32 i32 f32) (result f64)))
 (type $4 (func (param i32 i32) (result f64)))
 (type $5 (func (param i32 i32 f32 i32)))
 (type $6 (func (param i32 i32 i32 f32 i32 f32 i32) (result f64)))
 (type $7 (func (param i32 i32 i32 f32) (result i32)))
 (type $8 (func (param i32 i32 i32) (result f32)))
 (type $9 (func (param i32 i32 f32) (result i32)))
 (type $10 (func (param i32 i32 f64 i32) (result i32)))
 (type $11 (func (param i32 i32 i32 i32 i32)))
 (type $12 (func (param i32 i32 f32 f32 i32) (result f64)))
 (type $13 (func (param i32 i32 f32 f32 i32 f32 i32) (result f64)))
 (type $14 (func (param i32 i32 f32 f32 i32 i32) (result f64)))
 (import "env" "memory" (memory $mimport$0 1))
 (global $global$0 (mut i32) (i32.const 1))
 (data $0 (i32.const 1024) "\00\e0\ff\0f\00\00\00\80\00\00\008\00\00\80\00\ff\ff\7f\0f\00\00\808\00\00\00?\ff\0f\00\c8\00|\00\00\00~\00\00")
 (data $1 (i32.const 1064) "\01\00\00\00\02\00\00\00\04\00\00\00\08\00\00\00")
 (data $2 (i32.const 1080) ";\aa\b8?\7f\00@K\00r1?\8e\be\bf5\a7c\b5:\f0\1e\t<,\ac*=F\aa*>\fe\ff\ff>\c3]\af\c2")
 (data $3 (i32.const 1120) "\00\00@:")
 (export "decodeHalf" (func $0))
 (export "allowBits" (func $1))
 (export "allowBytes" (func $2))
 (export "between" (func $3))
 (export "nth" (func $4))
 (export "sumAbove" (func $5))
 (export "deviation" (func $6))
 (export "drop" (func $7))
 (export "keep" (func $8))
 (export "first" (func $9))
 (export "maxima" (func $10))
 (export "reaching" (func $11))
 (export "collect" (func $12))
 (export "largest" (func $14))
 (export "select" (func $13))
 (export "listed" (func $15))
 (export "sums" (func $16))
 (export "weights" (func $17))
 (export "memory" (memory $mimport$0))
 (func $0 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local.set $8
   (v128.load32_splat
    (i32.const 1024)
   )
  )
  (local.set $9
   (v128.load32_splat
    (i32.const 1028)
   )
  )
  (local.set $6
   (v128.load32_splat
    (i32.const 1032)
   )
  )
  (local.set $7
   (v128.load32_splat
    (i32.const 1036)
   )
  )
  (local.set $10
   (v128.load32_splat
    (i32.const 1040)
   )
  )
  (local.set $11
   (v128.load32_splat
    (i32.const 1044)
   )
  )
  (loop $label
   (if
    (i32.ge_u
     (local.get $2)
     (i32.const 8)
    )
    (then
     (local.set $4
      (v128.load
       (local.get $0)
      )
     )
     (local.set $5
      (i32x4.extend_low_i16x8_s
       (local.get $4)
      )
     )
     (local.set $3
      (v128.and
       (i32x4.shl
        (local.get $5)
        (i32.const 13)
       )
       (local.get $8)
      )
     )
     (local.set $12
      (i32x4.lt_s
       (local.get $3)
       (local.get $7)
      )
     )
     (local.set $3
      (v128.or
       (f32x4.sub
        (i32x4.add
         (i32x4.add
          (local.get $3)
          (local.get $6)
         )
         (i32x4.add
          (v128.and
           (i32x4.gt_s
            (local.get $3)
            (local.get $10)
           )
           (local.get $6)
          )
          (v128.and
           (local.get $12)
           (local.get $7)
          )
         )
        )
        (v128.and
         (local.get $12)
         (local.get $11)
        )
       )
       (v128.and
        (local.get $5)
        (local.get $9)
       )
      )
     )
     (v128.store
      (local.get $1)
      (local.get $3)
     )
     (local.set $4
      (i32x4.extend_high_i16x8_s
       (local.get $4)
      )
     )
     (local.set $3
      (v128.and
       (i32x4.shl
        (local.get $4)
        (i32.const 13)
       )
       (local.get $8)
      )
     )
     (local.set $5
      (i32x4.lt_s
       (local.get $3)
       (local.get $7)
      )
     )
     (local.set $3
      (v128.or
       (f32x4.sub
        (i32x4.add
         (i32x4.add
          (local.get $3)
          (local.get $6)
         )
         (i32x4.add
          (v128.and
           (i32x4.gt_s
            (local.get $3)
            (local.get $10)
           )
           (local.get $6)
          )
          (v128.and
           (local.get $5)
           (local.get $7)
          )
         )
        )
        (v128.and
         (local.get $5)
         (local.get $11)
        )
       )
       (v128.and
        (local.get $4)
        (local.get $9)
       )
      )
     )
     (v128.store offset=16
      (local.get $1)
      (local.get $3)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 8)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 32)
      )
     )
     (br $label)
    )
   )
  )
  (loop $label1
   (if
    (local.get $2)
    (then
     (local.set $4
      (i32x4.splat
       (i32.load16_s
        (local.get $0)
       )
      )
     )
     (local.set $3
      (v128.and
       (i32x4.shl
        (local.get $4)
        (i32.const 13)
       )
       (local.get $8)
      )
     )
     (local.set $5
      (i32x4.lt_s
       (local.get $3)
       (local.get $7)
      )
     )
     (local.set $3
      (v128.or
       (f32x4.sub
        (i32x4.add
         (i32x4.add
          (local.get $3)
          (local.get $6)
         )
         (i32x4.add
          (v128.and
           (i32x4.gt_s
            (local.get $3)
            (local.get $10)
           )
           (local.get $6)
          )
          (v128.and
           (local.get $5)
           (local.get $7)
          )
         )
        )
        (v128.and
         (local.get $5)
         (local.get $11)
        )
       )
       (v128.and
        (local.get $4)
        (local.get $9)
       )
      )
     )
     (v128.store32_lane 0
      (local.get $1)
      (local.get $3)
     )
     (local.set $2
      (i32.sub
       (local.get $2)
       (i32.const 1)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 2)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 4)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $1 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 i32)
  (local.set $4
   (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
  )
  (local.set $5
   (v128.load
    (i32.const 1064)
   )
  )
  (local.set $7
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 2)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $7)
    )
    (then
     (local.set $1
      (i32.load
       (local.get $2)
      )
     )
     (block $block
      (if
       (i32.eq
        (local.get $1)
        (i32.const -1)
       )
       (then
        (local.set $0
         (i32.add
          (local.get $0)
          (i32.const 128)
         )
        )
        (br $block)
       )
      )
      (local.set $6
       (i32x4.splat
        (local.get $1)
       )
      )
      (local.set $3
       (local.get $5)
      )
      (local.set $1
       (i32.add
        (local.get $0)
        (i32.const 128)
       )
      )
      (loop $label
       (if
        (i32.lt_u
         (local.get $0)
         (local.get $1)
        )
        (then
         (v128.store
          (local.get $0)
          (v128.bitselect
           (v128.load
            (local.get $0)
           )
           (local.get $4)
           (i32x4.eq
            (v128.and
             (local.get $6)
             (local.get $3)
            )
            (local.get $3)
           )
          )
         )
         (local.set $3
          (i32x4.shl
           (local.get $3)
           (i32.const 4)
          )
         )
         (local.set $0
          (i32.add
           (local.get $0)
           (i32.const 16)
          )
         )
         (br $label)
        )
       )
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 4)
      )
     )
     (br $label1)
    )
   )
  )
 )
 (func $2 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local.set $3
   (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
  )
  (local.set $1
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $1)
    )
    (then
     (v128.store
      (local.get $0)
      (v128.bitselect
       (v128.load
        (local.get $0)
       )
       (local.get $3)
       (i32x4.ne
        (i32x4.extend_low_i16x8_u
         (i16x8.extend_low_i8x16_u
          (v128.load32_zero
           (local.get $2)
          )
         )
        )
        (i32x4.splat
         (i32.const 0)
        )
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 4)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $3 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f32) (param $4 f32) (param $5 i32) (result i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 f64)
  (local.set $11
   (f32x4.splat
    (local.get $3)
   )
  )
  (local.set $12
   (f32x4.splat
    (local.get $4)
   )
  )
  (local.set $7
   (local.get $5)
  )
  (loop $label1
   (if
    (i32.gt_u
     (local.get $2)
     (local.get $8)
    )
    (then
     (local.set $6
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $8)
        (i32.const 2)
       )
      )
     )
     (local.set $13
      (v128.load
       (local.get $6)
      )
     )
     (local.set $14
      (v128.load offset=16
       (local.get $6)
      )
     )
     (local.set $15
      (v128.load offset=32
       (local.get $6)
      )
     )
     (local.set $16
      (v128.load offset=48
       (local.get $6)
      )
     )
     (local.set $6
      (i8x16.bitmask
       (i8x16.narrow_i16x8_s
        (i16x8.narrow_i32x4_s
         (v128.and
          (f32x4.gt
           (local.get $13)
           (local.get $11)
          )
          (f32x4.le
           (local.get $13)
           (local.get $12)
          )
         )
         (v128.and
          (f32x4.gt
           (local.get $14)
           (local.get $11)
          )
          (f32x4.le
           (local.get $14)
           (local.get $12)
          )
         )
        )
        (i16x8.narrow_i32x4_s
         (v128.and
          (f32x4.gt
           (local.get $15)
           (local.get $11)
          )
          (f32x4.le
           (local.get $15)
           (local.get $12)
          )
         )
         (v128.and
          (f32x4.gt
           (local.get $16)
           (local.get $11)
          )
          (f32x4.le
           (local.get $16)
           (local.get $12)
          )
         )
        )
       )
      )
     )
     (loop $label
      (if
       (local.get $6)
       (then
        (local.set $9
         (i32.add
          (local.get $8)
          (i32.ctz
           (local.get $6)
          )
         )
        )
        (local.set $10
         (i32.reinterpret_f32
          (f32.add
           (f32.load
            (i32.add
             (local.get $0)
             (i32.shl
              (local.get $9)
              (i32.const 2)
             )
            )
           )
           (f32.const 0)
          )
         )
        )
        (local.set $17
         (f64.convert_i64_s
          (i64.or
           (i64.extend_i32_u
            (i32.sub
             (i32.const 1048575)
             (local.get $9)
            )
           )
           (i64.shl
            (i64.extend_i32_u
             (i32.xor
              (i32.xor
               (local.get $10)
               (i32.and
                (i32.shr_s
                 (local.get $10)
                 (i32.const 31)
                )
                (i32.const 2147483647)
               )
              )
              (i32.const -2147483648)
             )
            )
            (i64.const 20)
           )
          )
         )
        )
        (f64.store
         (local.get $7)
         (local.get $17)
        )
        (local.set $7
         (i32.add
          (local.get $7)
          (i32.const 8)
         )
        )
        (local.set $6
         (i32.and
          (local.get $6)
          (i32.sub
           (local.get $6)
           (i32.const 1)
          )
         )
        )
        (br $label)
       )
      )
     )
     (local.set $8
      (i32.add
       (local.get $8)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (i32.shr_u
   (i32.sub
    (local.get $7)
    (local.get $5)
   )
   (i32.const 3)
  )
 )
 (func $4 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f32) (param $4 i32) (result i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (loop $label
   (if
    (if (result i32)
     (i32.gt_u
      (local.get $2)
      (local.get $5)
     )
     (then
      (f32.ne
       (f32.load
        (i32.add
         (local.get $1)
         (i32.shl
          (local.get $5)
          (i32.const 2)
         )
        )
       )
       (local.get $3)
      )
     )
     (else
      (i32.const 0)
     )
    )
    (then
     (local.set $5
      (i32.add
       (local.get $5)
       (i32.const 1)
      )
     )
     (br $label)
    )
   )
  )
  (if
   (i32.eq
    (local.get $2)
    (local.get $5)
   )
   (then
    (return
     (i32.const -1)
    )
   )
  )
  (local.set $13
   (f32x4.splat
    (local.get $3)
   )
  )
  (local.set $14
   (v128.load32_splat
    (i32.add
     (local.get $0)
     (i32.shl
      (local.get $5)
      (i32.const 2)
     )
    )
   )
  )
  (local.set $8
   (i32.const -1)
  )
  (local.set $11
   (i32x4.splat
    (i32.const 0)
   )
  )
  (local.set $6
   (i32.and
    (local.get $5)
    (i32.xor
     (i32.const 63)
     (i32.const -1)
    )
   )
  )
  (loop $label3
   (if
    (i32.gt_u
     (local.get $2)
     (local.get $6)
    )
    (then
     (local.set $10
      (i32x4.splat
       (i32.const 0)
      )
     )
     (local.set $5
      (i32.sub
       (local.get $6)
       (i32.const -64)
      )
     )
     (local.set $9
      (i32.add
       (local.get $1)
       (i32.shl
        (select
         (local.get $5)
         (local.get $2)
         (i32.gt_u
          (local.get $2)
          (local.get $5)
         )
        )
        (i32.const 2)
       )
      )
     )
     (local.set $5
      (i32.add
       (local.get $1)
       (i32.shl
        (local.get $6)
        (i32.const 2)
       )
      )
     )
     (local.set $7
      (i32.add
       (local.get $0)
       (i32.shl
        (local.get $6)
        (i32.const 2)
       )
      )
     )
     (loop $label1
      (if
       (i32.lt_u
        (local.get $5)
        (local.get $9)
       )
       (then
        (local.set $12
         (f32x4.eq
          (v128.load
           (local.get $5)
          )
          (local.get $13)
         )
        )
        (local.set $10
         (i32x4.sub
          (local.get $10)
          (local.get $12)
         )
        )
        (local.set $11
         (v128.or
          (local.get $11)
          (v128.and
           (local.get $12)
           (f32x4.ne
            (v128.load
             (local.get $7)
            )
            (local.get $14)
           )
          )
         )
        )
        (local.set $5
         (i32.add
          (local.get $5)
          (i32.const 16)
         )
        )
        (local.set $7
         (i32.add
          (local.get $7)
          (i32.const 16)
         )
        )
        (br $label1)
       )
      )
     )
     (block $block
      (br_if $block
       (i32.ge_s
        (local.get $8)
        (i32.const 0)
       )
      )
      (local.set $10
       (i32x4.add
        (local.get $10)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
         (local.get $10)
         (local.get $10)
        )
       )
      )
      (local.set $5
       (i32.add
        (i32x4.extract_lane 0
         (local.get $10)
        )
        (i32x4.extract_lane 1
         (local.get $10)
        )
       )
      )
      (if
       (i32.gt_u
        (local.get $4)
        (local.get $5)
       )
       (then
        (local.set $4
         (i32.sub
          (local.get $4)
          (local.get $5)
         )
        )
        (br $block)
       )
      )
      (local.set $5
       (local.get $6)
      )
      (loop $label2
       (if
        (i32.lt_s
         (local.get $8)
         (i32.const 0)
        )
        (then
         (if
          (f32.eq
           (f32.load
            (i32.add
             (local.get $1)
             (i32.shl
              (local.get $5)
              (i32.const 2)
             )
            )
           )
           (local.get $3)
          )
          (then
           (local.set $4
            (i32.sub
             (local.get $4)
             (i32.const 1)
            )
           )
           (local.set $7
            (i32.eqz
             (local.get $4)
            )
           )
          )
          (else
           (local.set $7
            (i32.const 0)
           )
          )
         )
         (if
          (local.get $7)
          (then
           (local.set $8
            (local.get $5)
           )
          )
         )
         (local.set $5
          (i32.add
           (local.get $5)
           (i32.const 1)
          )
         )
         (br $label2)
        )
       )
      )
     )
     (local.set $6
      (i32.sub
       (local.get $6)
       (i32.const -64)
      )
     )
     (br $label3)
    )
   )
  )
  (if
   (v128.any_true
    (local.get $11)
   )
   (then
    (local.set $8
     (i32.const -1)
    )
   )
  )
  (local.get $8)
 )
 (func $5 (param $0 i32) (param $1 i32) (param $2 f32) (result f64)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local.set $9
   (f32x4.splat
    (local.get $2)
   )
  )
  (local.set $4
   (f64x2.splat
    (f64.const 0)
   )
  )
  (local.set $6
   (f64x2.splat
    (f64.const 0)
   )
  )
  (local.set $7
   (f64x2.splat
    (f64.const 0)
   )
  )
  (local.set $8
   (f64x2.splat
    (f64.const 0)
   )
  )
  (local.set $1
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $1)
    )
    (then
     (local.set $3
      (v128.load
       (local.get $0)
      )
     )
     (local.set $5
      (v128.load offset=16
       (local.get $0)
      )
     )
     (local.set $3
      (v128.and
       (local.get $3)
       (f32x4.gt
        (local.get $3)
        (local.get $9)
       )
      )
     )
     (local.set $5
      (v128.and
       (local.get $5)
       (f32x4.gt
        (local.get $5)
        (local.get $9)
       )
      )
     )
     (local.set $10
      (f64x2.promote_low_f32x4
       (local.get $3)
      )
     )
     (local.set $4
      (f64x2.add
       (local.get $4)
       (local.get $10)
      )
     )
     (local.set $3
      (f64x2.promote_low_f32x4
       (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
        (local.get $3)
        (local.get $3)
       )
      )
     )
     (local.set $6
      (f64x2.add
       (local.get $6)
       (local.get $3)
      )
     )
     (local.set $3
      (f64x2.promote_low_f32x4
       (local.get $5)
      )
     )
     (local.set $7
      (f64x2.add
       (local.get $7)
       (local.get $3)
      )
     )
     (local.set $3
      (f64x2.promote_low_f32x4
       (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
        (local.get $5)
        (local.get $5)
       )
      )
     )
     (local.set $8
      (f64x2.add
       (local.get $8)
       (local.get $3)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 32)
      )
     )
     (br $label)
    )
   )
  )
  (local.set $4
   (f64x2.add
    (f64x2.add
     (local.get $4)
     (local.get $6)
    )
    (f64x2.add
     (local.get $7)
     (local.get $8)
    )
   )
  )
  (f64.add
   (f64x2.extract_lane 0
    (local.get $4)
   )
   (f64x2.extract_lane 1
    (local.get $4)
   )
  )
 )
 (func $6 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 i32)
  (local $10 i32)
  (local $11 f64)
  (local.set $7
   (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
  )
  (local.set $10
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 2)
    )
   )
  )
  (local.set $3
   (f64x2.splat
    (f64.const 0)
   )
  )
  (local.set $4
   (f64x2.splat
    (f64.const 0)
   )
  )
  (local.set $1
   (local.get $0)
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $1)
     (local.get $10)
    )
    (then
     (local.set $2
      (v128.load
       (local.get $1)
      )
     )
     (local.set $5
      (f32x4.ne
       (local.get $2)
       (local.get $7)
      )
     )
     (local.set $2
      (v128.and
       (local.get $2)
       (local.get $5)
      )
     )
     (local.set $9
      (i32.add
       (local.get $9)
       (i32.popcnt
        (i32x4.bitmask
         (local.get $5)
        )
       )
      )
     )
     (local.set $5
      (f64x2.promote_low_f32x4
       (local.get $2)
      )
     )
     (local.set $3
      (f64x2.add
       (local.get $3)
       (local.get $5)
      )
     )
     (local.set $2
      (f64x2.promote_low_f32x4
       (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
        (local.get $2)
        (local.get $2)
       )
      )
     )
     (local.set $4
      (f64x2.add
       (local.get $4)
       (local.get $2)
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 16)
      )
     )
     (br $label)
    )
   )
  )
  (local.set $3
   (f64x2.add
    (local.get $3)
    (local.get $4)
   )
  )
  (local.set $5
   (f64x2.splat
    (f64.div
     (f64.add
      (f64x2.extract_lane 0
       (local.get $3)
      )
      (f64x2.extract_lane 1
       (local.get $3)
      )
     )
     (f64.convert_i32_u
      (local.get $9)
     )
    )
   )
  )
  (local.set $3
   (f64x2.splat
    (f64.const 0)
   )
  )
  (local.set $4
   (f64x2.splat
    (f64.const 0)
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $10)
    )
    (then
     (local.set $2
      (v128.load
       (local.get $0)
      )
     )
     (local.set $8
      (f32x4.ne
       (local.get $2)
       (local.get $7)
      )
     )
     (local.set $6
      (f64x2.sub
       (f64x2.promote_low_f32x4
        (local.get $2)
       )
       (local.get $5)
      )
     )
     (local.set $2
      (f64x2.sub
       (f64x2.promote_low_f32x4
        (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
         (local.get $2)
         (local.get $2)
        )
       )
       (local.get $5)
      )
     )
     (local.set $3
      (f64x2.add
       (local.get $3)
       (v128.and
        (f64x2.mul
         (local.get $6)
         (local.get $6)
        )
        (i64x2.extend_low_i32x4_s
         (local.get $8)
        )
       )
      )
     )
     (local.set $4
      (f64x2.add
       (local.get $4)
       (v128.and
        (f64x2.mul
         (local.get $2)
         (local.get $2)
        )
        (i64x2.extend_high_i32x4_s
         (local.get $8)
        )
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (local.set $3
   (f64x2.add
    (local.get $3)
    (local.get $4)
   )
  )
  (f64.sqrt
   (f64.div
    (f64.add
     (f64x2.extract_lane 0
      (local.get $3)
     )
     (f64x2.extract_lane 1
      (local.get $3)
     )
    )
    (f64.convert_i32_u
     (local.get $9)
    )
   )
  )
 )
 (func $7 (param $0 i32) (param $1 i32) (param $2 f32) (param $3 i32)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local.set $6
   (f32x4.splat
    (local.get $2)
   )
  )
  (local.set $7
   (i32x4.splat
    (local.get $3)
   )
  )
  (local.set $8
   (v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000)
  )
  (local.set $9
   (v128.const i32x4 0x00000004 0x00000004 0x00000004 0x00000004)
  )
  (local.set $4
   (v128.const i32x4 0x00000000 0x00000001 0x00000002 0x00000003)
  )
  (local.set $1
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $1)
    )
    (then
     (local.set $5
      (v128.load
       (local.get $0)
      )
     )
     (v128.store
      (local.get $0)
      (v128.bitselect
       (local.get $5)
       (local.get $8)
       (v128.or
        (f32x4.gt
         (local.get $5)
         (local.get $6)
        )
        (v128.andnot
         (f32x4.eq
          (local.get $5)
          (local.get $6)
         )
         (i32x4.gt_s
          (local.get $4)
          (local.get $7)
         )
        )
       )
      )
     )
     (local.set $4
      (i32x4.add
       (local.get $4)
       (local.get $9)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 16)
      )
     )
     (br $label)
    )
   )
  )
 )
 (func $8 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f32) (param $4 i32) (param $5 f32) (param $6 i32) (result f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 f64)
  (local $17 f64)
  (local.set $12
   (f32x4.splat
    (local.get $3)
   )
  )
  (local.set $13
   (i32x4.splat
    (local.get $4)
   )
  )
  (local.set $14
   (f32x4.splat
    (local.get $5)
   )
  )
  (local.set $15
   (v128.const i32x4 0x00000004 0x00000004 0x00000004 0x00000004)
  )
  (local.set $9
   (v128.const i32x4 0x00000000 0x00000001 0x00000002 0x00000003)
  )
  (local.set $2
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $2)
     (i32.const 2)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $2)
    )
    (then
     (local.set $10
      (f64x2.splat
       (f64.const 0)
      )
     )
     (local.set $11
      (f64x2.splat
       (f64.const 0)
      )
     )
     (local.set $4
      (i32.add
       (local.get $0)
       (i32.const 4096)
      )
     )
     (local.set $4
      (select
       (local.get $4)
       (local.get $2)
       (i32.gt_u
        (local.get $2)
        (local.get $4)
       )
      )
     )
     (loop $label
      (if
       (i32.lt_u
        (local.get $0)
        (local.get $4)
       )
       (then
        (local.set $7
         (v128.load
          (local.get $0)
         )
        )
        (local.set $8
         (v128.load
          (local.get $1)
         )
        )
        (local.set $7
         (v128.and
          (local.get $8)
          (v128.and
           (v128.or
            (f32x4.gt
             (local.get $7)
             (local.get $12)
            )
            (v128.andnot
             (f32x4.eq
              (local.get $7)
              (local.get $12)
             )
             (i32x4.gt_s
              (local.get $9)
              (local.get $13)
             )
            )
           )
           (f32x4.ge
            (local.get $8)
            (local.get $14)
           )
          )
         )
        )
        (v128.store
         (local.get $1)
         (local.get $7)
        )
        (local.set $8
         (f64x2.promote_low_f32x4
          (local.get $7)
         )
        )
        (local.set $10
         (f64x2.add
          (local.get $10)
          (local.get $8)
         )
        )
        (local.set $7
         (f64x2.promote_low_f32x4
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
           (local.get $7)
           (local.get $7)
          )
         )
        )
        (local.set $11
         (f64x2.add
          (local.get $11)
          (local.get $7)
         )
        )
        (local.set $9
         (i32x4.add
          (local.get $9)
          (local.get $15)
         )
        )
        (local.set $0
         (i32.add
          (local.get $0)
          (i32.const 16)
         )
        )
        (local.set $1
         (i32.add
          (local.get $1)
          (i32.const 16)
         )
        )
        (br $label)
       )
      )
     )
     (local.set $7
      (f64x2.add
       (local.get $10)
       (local.get $11)
      )
     )
     (local.set $16
      (f64.add
       (f64x2.extract_lane 0
        (local.get $7)
       )
       (f64x2.extract_lane 1
        (local.get $7)
       )
      )
     )
     (f64.store
      (local.get $6)
      (local.get $16)
     )
     (local.set $17
      (f64.add
       (local.get $17)
       (local.get $16)
      )
     )
     (local.set $6
      (i32.add
       (local.get $6)
       (i32.const 8)
      )
     )
     (br $label1)
    )
   )
  )
  (local.get $17)
 )
 (func $9 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f32) (result i32)
  (local $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 v128)
  (local.set $7
   (f32x4.splat
    (local.get $3)
   )
  )
  (loop $label1
   (if
    (i32.gt_u
     (local.get $1)
     (local.get $5)
    )
    (then
     (if
      (v128.any_true
       (f32x4.eq
        (v128.load
         (local.get $2)
        )
        (local.get $7)
       )
      )
      (then
       (local.set $4
        (local.get $5)
       )
       (loop $label
        (if
         (i32.lt_u
          (local.get $4)
          (i32.sub
           (local.get $5)
           (i32.const -64)
          )
         )
         (then
          (local.set $6
           (i32x4.bitmask
            (f32x4.eq
             (v128.load
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $4)
                (i32.const 2)
               )
              )
             )
             (local.get $7)
            )
           )
          )
          (if
           (local.get $6)
           (then
            (return
             (i32.add
              (local.get $4)
              (i32.ctz
               (local.get $6)
              )
             )
            )
           )
          )
          (local.set $4
           (i32.add
            (local.get $4)
            (i32.const 4)
           )
          )
          (br $label)
         )
        )
       )
      )
     )
     (local.set $5
      (i32.sub
       (local.get $5)
       (i32.const -64)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (i32.const 0)
 )
 (func $10 (param $0 i32) (param $1 i32) (param $2 i32) (result f32)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 f32)
  (local.set $3
   (f32x4.splat
    (f32.neg
     (f32.const inf)
    )
   )
  )
  (local.set $7
   (i32x4.splat
    (i32.const 0)
   )
  )
  (local.set $16
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 2)
    )
   )
  )
  (loop $label1
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $16)
    )
    (then
     (local.set $4
      (v128.load
       (local.get $0)
      )
     )
     (local.set $8
      (v128.load offset=16
       (local.get $0)
      )
     )
     (local.set $9
      (v128.load offset=32
       (local.get $0)
      )
     )
     (local.set $10
      (v128.load offset=48
       (local.get $0)
      )
     )
     (local.set $5
      (v128.or
       (f32x4.ne
        (local.get $4)
        (local.get $4)
       )
       (f32x4.ne
        (local.get $8)
        (local.get $8)
       )
      )
     )
     (local.set $6
      (f32x4.ne
       (local.get $9)
       (local.get $9)
      )
     )
     (local.set $11
      (f32x4.ne
       (local.get $10)
       (local.get $10)
      )
     )
     (local.set $7
      (v128.or
       (local.get $7)
       (v128.or
        (local.get $5)
        (v128.or
         (local.get $6)
         (local.get $11)
        )
       )
      )
     )
     (local.set $1
      (i32.const 64)
     )
     (loop $label
      (if
       (i32.lt_u
        (local.get $1)
        (i32.const 256)
       )
       (then
        (local.set $5
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $1)
          )
         )
        )
        (local.set $6
         (v128.load offset=16
          (i32.add
           (local.get $0)
           (local.get $1)
          )
         )
        )
        (local.set $11
         (v128.load offset=32
          (i32.add
           (local.get $0)
           (local.get $1)
          )
         )
        )
        (local.set $12
         (v128.load offset=48
          (i32.add
           (local.get $0)
           (local.get $1)
          )
         )
        )
        (local.set $13
         (v128.or
          (f32x4.ne
           (local.get $5)
           (local.get $5)
          )
          (f32x4.ne
           (local.get $6)
           (local.get $6)
          )
         )
        )
        (local.set $14
         (f32x4.ne
          (local.get $11)
          (local.get $11)
         )
        )
        (local.set $15
         (f32x4.ne
          (local.get $12)
          (local.get $12)
         )
        )
        (local.set $7
         (v128.or
          (local.get $7)
          (v128.or
           (local.get $13)
           (v128.or
            (local.get $14)
            (local.get $15)
           )
          )
         )
        )
        (local.set $4
         (f32x4.pmax
          (local.get $4)
          (local.get $5)
         )
        )
        (local.set $8
         (f32x4.pmax
          (local.get $8)
          (local.get $6)
         )
        )
        (local.set $9
         (f32x4.pmax
          (local.get $9)
          (local.get $11)
         )
        )
        (local.set $10
         (f32x4.pmax
          (local.get $10)
          (local.get $12)
         )
        )
        (local.set $1
         (i32.sub
          (local.get $1)
          (i32.const -64)
         )
        )
        (br $label)
       )
      )
     )
     (local.set $4
      (f32x4.pmax
       (f32x4.pmax
        (local.get $4)
        (local.get $8)
       )
       (f32x4.pmax
        (local.get $9)
        (local.get $10)
       )
      )
     )
     (v128.store
      (local.get $2)
      (local.get $4)
     )
     (local.set $3
      (f32x4.pmax
       (local.get $3)
       (local.get $4)
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 256)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 16)
      )
     )
     (br $label1)
    )
   )
  )
  (local.set $3
   (f32x4.pmax
    (local.get $3)
    (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
     (local.get $3)
     (local.get $3)
    )
   )
  )
  (local.set $3
   (f32x4.pmax
    (local.get $3)
    (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11
     (local.get $3)
     (local.get $3)
    )
   )
  )
  (select
   (f32.const nan:0x400000)
   (f32x4.extract_lane 0
    (local.get $3)
   )
   (v128.any_true
    (local.get $7)
   )
  )
 )
 (func $11 (param $0 i32) (param $1 i32) (param $2 f32) (result i32)
  (local $3 i32)
  (local $4 v128)
  (local.set $4
   (f32x4.splat
    (local.get $2)
   )
  )
  (local.set $0
   (i32.add
    (local.get $1)
    (i32.shr_u
     (local.get $0)
     (i32.const 2)
    )
   )
  )
  (loop $label
   (if
    (i32.gt_u
     (local.get $0)
     (local.get $1)
    )
    (then
     (local.set $3
      (i32.add
       (local.get $3)
       (i32.ne
        (v128.any_true
         (f32x4.ge
          (v128.load
           (local.get $1)
          )
          (local.get $4)
         )
        )
        (i32.const 0)
       )
      )
     )
     (local.set $1
      (i32.add
       (local.get $1)
       (i32.const 16)
      )
     )
     (br $label)
    )
   )
  )
  (local.get $3)
 )
 (func $12 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f32) (param $4 i32) (result i32)
  (local $5 v128)
  (local $6 v128)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 f64)
  (local.set $10
   (local.get $0)
  )
  (local.set $11
   (i32.const 1)
  )
  (local.set $6
   (f32x4.splat
    (local.get $3)
   )
  )
  (local.set $0
   (local.get $4)
  )
  (loop $label2
   (if
    (i32.gt_u
     (local.get $1)
     (local.get $9)
    )
    (then
     (local.set $5
      (v128.load
       (local.get $2)
      )
     )
     (if
      (v128.any_true
       (select
        (f32x4.ge
         (local.get $5)
         (local.get $6)
        )
        (f32x4.gt
         (local.get $5)
         (local.get $6)
        )
        (local.get $11)
       )
      )
      (then
       (local.set $7
        (local.get $9)
       )
       (loop $label1
        (if
         (i32.lt_u
          (local.get $7)
          (i32.sub
           (local.get $9)
           (i32.const -64)
          )
         )
         (then
          (local.set $5
           (v128.load
            (i32.add
             (local.get $10)
             (i32.shl
              (local.get $7)
              (i32.const 2)
             )
            )
           )
          )
          (local.set $8
           (i32x4.bitmask
            (select
             (f32x4.ge
              (local.get $5)
              (local.get $6)
             )
             (f32x4.gt
              (local.get $5)
              (local.get $6)
             )
             (local.get $11)
            )
           )
          )
          (loop $label
           (if
            (local.get $8)
            (then
             (local.set $12
              (i32.add
               (local.get $7)
               (i32.ctz
                (local.get $8)
               )
              )
             )
             (local.set $13
              (i32.reinterpret_f32
               (f32.add
                (f32.load
                 (i32.add
                  (local.get $10)
                  (i32.shl
                   (local.get $12)
                   (i32.const 2)
                  )
                 )
                )
                (f32.const 0)
               )
              )
             )
             (local.set $14
              (f64.convert_i64_s
               (i64.or
                (i64.extend_i32_u
                 (i32.sub
                  (i32.const 1048575)
                  (local.get $12)
                 )
                )
                (i64.shl
                 (i64.extend_i32_u
                  (i32.xor
                   (i32.xor
                    (local.get $13)
                    (i32.and
                     (i32.shr_s
                      (local.get $13)
                      (i32.const 31)
                     )
                     (i32.const 2147483647)
                    )
                   )
                   (i32.const -2147483648)
                  )
                 )
                 (i64.const 20)
                )
               )
              )
             )
             (f64.store
              (local.get $0)
              (local.get $14)
             )
             (local.set $0
              (i32.add
               (local.get $0)
               (i32.const 8)
              )
             )
             (local.set $8
              (i32.and
               (local.get $8)
               (i32.sub
                (local.get $8)
                (i32.const 1)
               )
              )
             )
             (br $label)
            )
           )
          )
          (local.set $7
           (i32.add
            (local.get $7)
            (i32.const 4)
           )
          )
          (br $label1)
         )
        )
       )
      )
     )
     (local.set $9
      (i32.sub
       (local.get $9)
       (i32.const -64)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 16)
      )
     )
     (br $label2)
    )
   )
  )
  (i32.shr_u
   (i32.sub
    (local.get $0)
    (local.get $4)
   )
   (i32.const 3)
  )
 )
 (func $13 (param $0 i32) (param $1 i32) (param $2 f64) (param $3 i32) (result i32)
  (local $4 f64)
  (local $5 f64)
  (local $6 f64)
  (local $7 f64)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local.set $10
   (i32.sub
    (local.get $1)
    (i32.const 1)
   )
  )
  (local.set $11
   (i32.const 8)
  )
  (loop $label5
   (if
    (i32.gt_s
     (i32.sub
      (local.get $10)
      (local.get $9)
     )
     (i32.const 16)
    )
    (then
     (if
      (i32.gt_s
       (local.get $11)
       (i32.const 0)
      )
      (then
       (local.set $1
        (i32.div_u
         (i32.add
          (i32.sub
           (local.get $10)
           (local.get $9)
          )
          (i32.const 1)
         )
         (i32.const 3)
        )
       )
       (global.set $global$0
        (i32.add
         (i32.mul
          (global.get $global$0)
          (i32.const 1664525)
         )
         (i32.const 1013904223)
        )
       )
       (local.set $4
        (f64.load
         (i32.add
          (local.get $0)
          (i32.shl
           (i32.add
            (local.get $9)
            (i32.wrap_i64
             (i64.shr_u
              (i64.mul
               (i64.extend_i32_u
                (global.get $global$0)
               )
               (i64.extend_i32_u
                (local.get $1)
               )
              )
              (i64.const 32)
             )
            )
           )
           (i32.const 3)
          )
         )
        )
       )
       (global.set $global$0
        (i32.add
         (i32.mul
          (global.get $global$0)
          (i32.const 1664525)
         )
         (i32.const 1013904223)
        )
       )
       (local.set $5
        (f64.load
         (i32.add
          (local.get $0)
          (i32.shl
           (i32.add
            (i32.wrap_i64
             (i64.shr_u
              (i64.mul
               (i64.extend_i32_u
                (global.get $global$0)
               )
               (i64.extend_i32_u
                (local.get $1)
               )
              )
              (i64.const 32)
             )
            )
            (i32.add
             (local.get $1)
             (local.get $9)
            )
           )
           (i32.const 3)
          )
         )
        )
       )
       (global.set $global$0
        (i32.add
         (i32.mul
          (global.get $global$0)
          (i32.const 1664525)
         )
         (i32.const 1013904223)
        )
       )
       (local.set $5
        (f64.max
         (f64.min
          (local.get $4)
          (local.get $5)
         )
         (f64.min
          (f64.load
           (i32.add
            (local.get $0)
            (i32.shl
             (i32.sub
              (local.get $10)
              (i32.wrap_i64
               (i64.shr_u
                (i64.mul
                 (i64.extend_i32_u
                  (global.get $global$0)
                 )
                 (i64.extend_i32_u
                  (local.get $1)
                 )
                )
                (i64.const 32)
               )
              )
             )
             (i32.const 3)
            )
           )
          )
          (f64.max
           (local.get $4)
           (local.get $5)
          )
         )
        )
       )
      )
      (else
       (local.set $5
        (f64.load
         (i32.add
          (local.get $0)
          (i32.shl
           (local.get $9)
           (i32.const 3)
          )
         )
        )
       )
       (local.set $4
        (local.get $5)
       )
       (local.set $1
        (i32.add
         (local.get $9)
         (i32.const 1)
        )
       )
       (loop $label
        (if
         (i32.le_s
          (local.get $1)
          (local.get $10)
         )
         (then
          (local.set $6
           (f64.load
            (i32.add
             (local.get $0)
             (i32.shl
              (local.get $1)
              (i32.const 3)
             )
            )
           )
          )
          (local.set $5
           (f64.min
            (local.get $5)
            (local.get $6)
           )
          )
          (local.set $4
           (f64.max
            (local.get $4)
            (local.get $6)
           )
          )
          (local.set $1
           (i32.add
            (local.get $1)
            (i32.const 1)
           )
          )
          (br $label)
         )
        )
       )
       (local.set $5
        (f64.ceil
         (f64.mul
          (f64.add
           (local.get $5)
           (local.get $4)
          )
          (f64.const 0.5)
         )
        )
       )
      )
     )
     (local.set $1
      (local.get $9)
     )
     (local.set $8
      (local.get $10)
     )
     (loop $label3
      (if
       (i32.le_s
        (local.get $1)
        (local.get $8)
       )
       (then
        (block $block
         (local.set $4
          (f64.load
           (i32.add
            (local.get $0)
            (i32.shl
             (local.get $1)
             (i32.const 3)
            )
           )
          )
         )
         (loop $label1
          (if
           (f64.gt
            (local.get $4)
            (local.get $5)
           )
           (then
            (local.set $1
             (i32.add
              (local.get $1)
              (i32.const 1)
             )
            )
            (local.set $4
             (f64.load
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $1)
                (i32.const 3)
               )
              )
             )
            )
            (br $label1)
           )
          )
         )
         (local.set $6
          (f64.load
           (i32.add
            (local.get $0)
            (i32.shl
             (local.get $8)
             (i32.const 3)
            )
           )
          )
         )
         (loop $label2
          (if
           (f64.gt
            (local.get $5)
            (local.get $6)
           )
           (then
            (local.set $8
             (i32.sub
              (local.get $8)
              (i32.const 1)
             )
            )
            (local.set $6
             (f64.load
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $8)
                (i32.const 3)
               )
              )
             )
            )
            (br $label2)
           )
          )
         )
         (br_if $block
          (i32.gt_s
           (local.get $1)
           (local.get $8)
          )
         )
         (f64.store
          (i32.add
           (local.get $0)
           (i32.shl
            (local.get $1)
            (i32.const 3)
           )
          )
          (local.get $6)
         )
         (f64.store
          (i32.add
           (local.get $0)
           (i32.shl
            (local.get $8)
            (i32.const 3)
           )
          )
          (local.get $4)
         )
         (local.set $1
          (i32.add
           (local.get $1)
           (i32.const 1)
          )
         )
         (local.set $8
          (i32.sub
           (local.get $8)
           (i32.const 1)
          )
         )
         (br $label3)
        )
       )
      )
     )
     (local.set $4
      (local.get $7)
     )
     (if
      (local.get $3)
      (then
       (local.set $8
        (local.get $9)
       )
       (loop $label4
        (if
         (i32.gt_s
          (local.get $1)
          (local.get $8)
         )
         (then
          (local.set $4
           (f64.add
            (local.get $4)
            (f64.promote_f32
             (f32.load
              (i32.add
               (local.get $3)
               (i32.shl
                (i32.sub
                 (i32.const 1048575)
                 (i32.and
                  (i32.wrap_i64
                   (i64.reinterpret_f64
                    (f64.add
                     (f64.load
                      (i32.add
                       (local.get $0)
                       (i32.shl
                        (local.get $8)
                        (i32.const 3)
                       )
                      )
                     )
                     (f64.const 4503599627370496)
                    )
                   )
                  )
                  (i32.const 1048575)
                 )
                )
                (i32.const 2)
               )
              )
             )
            )
           )
          )
          (local.set $8
           (i32.add
            (local.get $8)
            (i32.const 1)
           )
          )
          (br $label4)
         )
        )
       )
      )
      (else
       (local.set $4
        (f64.add
         (local.get $4)
         (f64.convert_i32_s
          (i32.sub
           (local.get $1)
           (local.get $9)
          )
         )
        )
       )
      )
     )
     (if
      (i32.lt_s
       (i32.mul
        (i32.sub
         (local.get $10)
         (local.get $9)
        )
        (block (result i32)
         (if
          (f64.le
           (local.get $2)
           (local.get $4)
          )
          (then
           (local.set $10
            (i32.sub
             (local.get $1)
             (i32.const 1)
            )
           )
          )
          (else
           (local.set $7
            (local.get $4)
           )
           (local.set $9
            (local.get $1)
           )
          )
         )
         (i32.const 3)
        )
       )
       (i32.shl
        (i32.sub
         (local.get $10)
         (local.get $9)
        )
        (i32.const 2)
       )
      )
      (then
       (local.set $11
        (i32.sub
         (local.get $11)
         (i32.const 1)
        )
       )
      )
     )
     (br $label5)
    )
   )
  )
  (local.set $8
   (i32.add
    (local.get $9)
    (i32.const 1)
   )
  )
  (loop $label7
   (if
    (i32.le_s
     (local.get $8)
     (local.get $10)
    )
    (then
     (local.set $4
      (f64.load
       (i32.add
        (local.get $0)
        (i32.shl
         (local.get $8)
         (i32.const 3)
        )
       )
      )
     )
     (local.set $1
      (local.get $8)
     )
     (loop $label6
      (if
       (if (result i32)
        (i32.gt_s
         (local.get $1)
         (local.get $9)
        )
        (then
         (f64.gt
          (local.get $4)
          (f64.load
           (i32.add
            (local.get $0)
            (i32.shl
             (i32.sub
              (local.get $1)
              (i32.const 1)
             )
             (i32.const 3)
            )
           )
          )
         )
        )
        (else
         (i32.const 0)
        )
       )
       (then
        (f64.store
         (i32.add
          (local.get $0)
          (i32.shl
           (local.get $1)
           (i32.const 3)
          )
         )
         (f64.load
          (i32.add
           (local.get $0)
           (i32.shl
            (i32.sub
             (local.get $1)
             (i32.const 1)
            )
            (i32.const 3)
           )
          )
         )
        )
        (local.set $1
         (i32.sub
          (local.get $1)
          (i32.const 1)
         )
        )
        (br $label6)
       )
      )
     )
     (f64.store
      (i32.add
       (local.get $0)
       (i32.shl
        (local.get $1)
        (i32.const 3)
       )
      )
      (local.get $4)
     )
     (local.set $8
      (i32.add
       (local.get $8)
       (i32.const 1)
      )
     )
     (br $label7)
    )
   )
  )
  (loop $label8
   (if
    (i32.le_s
     (local.get $9)
     (local.get $10)
    )
    (then
     (local.set $4
      (if (result f64)
       (local.get $3)
       (then
        (f64.promote_f32
         (f32.load
          (i32.add
           (local.get $3)
           (i32.shl
            (i32.sub
             (i32.const 1048575)
             (i32.and
              (i32.wrap_i64
               (i64.reinterpret_f64
                (f64.add
                 (f64.load
                  (i32.add
                   (local.get $0)
                   (i32.shl
                    (local.get $9)
                    (i32.const 3)
                   )
                  )
                 )
                 (f64.const 4503599627370496)
                )
               )
              )
              (i32.const 1048575)
             )
            )
            (i32.const 2)
           )
          )
         )
        )
       )
       (else
        (f64.const 1)
       )
      )
     )
     (local.set $7
      (f64.add
       (local.get $7)
       (local.get $4)
      )
     )
     (if
      (f64.le
       (local.get $2)
       (local.get $7)
      )
      (then
       (return
        (i32.add
         (local.get $9)
         (i32.const 1)
        )
       )
      )
     )
     (local.set $9
      (i32.add
       (local.get $9)
       (i32.const 1)
      )
     )
     (br $label8)
    )
   )
  )
  (i32.add
   (local.get $10)
   (i32.const 1)
  )
 )
 (func $14 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 v128)
  (local $13 v128)
  (local $14 f32)
  (local.set $5
   (local.get $2)
  )
  (local.set $7
   (i32.shr_u
    (local.get $1)
    (i32.const 4)
   )
  )
  (block $block
   (if
    (i32.gt_u
     (local.get $3)
     (local.get $7)
    )
    (then
     (local.set $14
      (f32.const -inf)
     )
     (br $block)
    )
   )
   (local.set $9
    (i32.const 1)
   )
   (loop $label
    (if
     (if (result i32)
      (i32.lt_u
       (local.get $9)
       (i32.const 64)
      )
      (then
       (i32.ge_u
        (i32.div_u
         (local.get $7)
         (i32.shl
          (local.get $9)
          (i32.const 2)
         )
        )
        (i32.shl
         (local.get $3)
         (i32.const 2)
        )
       )
      )
      (else
       (i32.const 0)
      )
     )
     (then
      (local.set $9
       (i32.shl
        (local.get $9)
        (i32.const 2)
       )
      )
      (br $label)
     )
    )
   )
   (local.set $6
    (i32.const 0)
   )
   (local.set $11
    (i32.add
     (local.get $5)
     (i32.shl
      (local.get $7)
      (i32.const 2)
     )
    )
   )
   (loop $label2
    (if
     (i32.lt_u
      (local.get $5)
      (local.get $11)
     )
     (then
      (local.set $12
       (v128.load
        (local.get $5)
       )
      )
      (local.set $5
       (i32.add
        (local.get $5)
        (i32.const 16)
       )
      )
      (local.set $7
       (i32.const 1)
      )
      (loop $label1
       (if
        (i32.and
         (i32.lt_u
          (local.get $5)
          (local.get $11)
         )
         (i32.lt_u
          (local.get $7)
          (local.get $9)
         )
        )
        (then
         (local.set $12
          (f32x4.pmax
           (local.get $12)
           (v128.load
            (local.get $5)
           )
          )
         )
         (local.set $7
          (i32.add
           (local.get $7)
           (i32.const 1)
          )
         )
         (local.set $5
          (i32.add
           (local.get $5)
           (i32.const 16)
          )
         )
         (br $label1)
        )
       )
      )
      (local.set $7
       (i32.add
        (local.get $4)
        (i32.shl
         (local.get $6)
         (i32.const 3)
        )
       )
      )
      (local.set $8
       (i32.reinterpret_f32
        (f32.add
         (f32x4.extract_lane 0
          (local.get $12)
         )
         (f32.const 0)
        )
       )
      )
      (f64.store
       (local.get $7)
       (f64.convert_i64_s
        (i64.or
         (i64.extend_i32_u
          (i32.sub
           (i32.const 1048575)
           (local.get $6)
          )
         )
         (i64.shl
          (i64.extend_i32_u
           (i32.xor
            (i32.xor
             (local.get $8)
             (i32.and
              (i32.shr_s
               (local.get $8)
               (i32.const 31)
              )
              (i32.const 2147483647)
             )
            )
            (i32.const -2147483648)
           )
          )
          (i64.const 20)
         )
        )
       )
      )
      (local.set $8
       (i32.reinterpret_f32
        (f32.add
         (f32x4.extract_lane 1
          (local.get $12)
         )
         (f32.const 0)
        )
       )
      )
      (f64.store offset=8
       (local.get $7)
       (f64.convert_i64_s
        (i64.or
         (i64.extend_i32_u
          (i32.sub
           (i32.const 1048574)
           (local.get $6)
          )
         )
         (i64.shl
          (i64.extend_i32_u
           (i32.xor
            (i32.xor
             (local.get $8)
             (i32.and
              (i32.shr_s
               (local.get $8)
               (i32.const 31)
              )
              (i32.const 2147483647)
             )
            )
            (i32.const -2147483648)
           )
          )
          (i64.const 20)
         )
        )
       )
      )
      (local.set $8
       (i32.reinterpret_f32
        (f32.add
         (f32x4.extract_lane 2
          (local.get $12)
         )
         (f32.const 0)
        )
       )
      )
      (f64.store offset=16
       (local.get $7)
       (f64.convert_i64_s
        (i64.or
         (i64.extend_i32_u
          (i32.sub
           (i32.const 1048573)
           (local.get $6)
          )
         )
         (i64.shl
          (i64.extend_i32_u
           (i32.xor
            (i32.xor
             (local.get $8)
             (i32.and
              (i32.shr_s
               (local.get $8)
               (i32.const 31)
              )
              (i32.const 2147483647)
             )
            )
            (i32.const -2147483648)
           )
          )
          (i64.const 20)
         )
        )
       )
      )
      (local.set $8
       (i32.reinterpret_f32
        (f32.add
         (f32x4.extract_lane 3
          (local.get $12)
         )
         (f32.const 0)
        )
       )
      )
      (f64.store offset=24
       (local.get $7)
       (f64.convert_i64_s
        (i64.or
         (i64.extend_i32_u
          (i32.sub
           (i32.const 1048572)
           (local.get $6)
          )
         )
         (i64.shl
          (i64.extend_i32_u
           (i32.xor
            (i32.xor
             (local.get $8)
             (i32.and
              (i32.shr_s
               (local.get $8)
               (i32.const 31)
              )
              (i32.const 2147483647)
             )
            )
            (i32.const -2147483648)
           )
          )
          (i64.const 20)
         )
        )
       )
      )
      (local.set $6
       (i32.add
        (local.get $6)
        (i32.const 4)
       )
      )
      (br $label2)
     )
    )
   )
   (if
    (i32.gt_u
     (local.get $3)
     (local.get $6)
    )
    (then
     (local.set $14
      (f32.const -inf)
     )
     (br $block)
    )
   )
   (drop
    (call $13
     (local.get $4)
     (local.get $6)
     (f64.convert_i32_u
      (local.get $3)
     )
     (i32.const 0)
    )
   )
   (local.set $5
    (i32.xor
     (i32.wrap_i64
      (i64.shr_u
       (i64.shl
        (i64.reinterpret_f64
         (f64.add
          (f64.load
           (i32.add
            (local.get $4)
            (i32.shl
             (i32.sub
              (local.get $3)
              (i32.const 1)
             )
             (i32.const 3)
            )
           )
          )
          (f64.const 4503599627370496)
         )
        )
        (i64.const 12)
       )
       (i64.const 32)
      )
     )
     (i32.const -2147483648)
    )
   )
   (local.set $14
    (f32.reinterpret_i32
     (i32.xor
      (local.get $5)
      (i32.and
       (i32.shr_s
        (local.get $5)
        (i32.const 31)
       )
       (i32.const 2147483647)
      )
     )
    )
   )
  )
  (local.set $9
   (local.get $2)
  )
  (local.set $12
   (f32x4.splat
    (local.get $14)
   )
  )
  (local.set $6
   (local.get $4)
  )
  (loop $label5
   (if
    (i32.gt_u
     (local.get $1)
     (local.get $10)
    )
    (then
     (if
      (v128.any_true
       (f32x4.gt
        (v128.load
         (local.get $9)
        )
        (local.get $12)
       )
      )
      (then
       (local.set $5
        (local.get $10)
       )
       (loop $label4
        (if
         (i32.lt_u
          (local.get $5)
          (i32.sub
           (local.get $10)
           (i32.const -64)
          )
         )
         (then
          (local.set $7
           (i32x4.bitmask
            (f32x4.gt
             (v128.load
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $5)
                (i32.const 2)
               )
              )
             )
             (local.get $12)
            )
           )
          )
          (loop $label3
           (if
            (local.get $7)
            (then
             (local.set $11
              (i32.add
               (local.get $5)
               (i32.ctz
                (local.get $7)
               )
              )
             )
             (local.set $8
              (i32.reinterpret_f32
               (f32.add
                (f32.load
                 (i32.add
                  (local.get $0)
                  (i32.shl
                   (local.get $11)
                   (i32.const 2)
                  )
                 )
                )
                (f32.const 0)
               )
              )
             )
             (f64.store
              (local.get $6)
              (f64.convert_i64_s
               (i64.or
                (i64.extend_i32_u
                 (i32.sub
                  (i32.const 1048575)
                  (local.get $11)
                 )
                )
                (i64.shl
                 (i64.extend_i32_u
                  (i32.xor
                   (i32.xor
                    (local.get $8)
                    (i32.and
                     (i32.shr_s
                      (local.get $8)
                      (i32.const 31)
                     )
                     (i32.const 2147483647)
                    )
                   )
                   (i32.const -2147483648)
                  )
                 )
                 (i64.const 20)
                )
               )
              )
             )
             (local.set $6
              (i32.add
               (local.get $6)
               (i32.const 8)
              )
             )
             (local.set $7
              (i32.and
               (local.get $7)
               (i32.sub
                (local.get $7)
                (i32.const 1)
               )
              )
             )
             (br $label3)
            )
           )
          )
          (local.set $5
           (i32.add
            (local.get $5)
            (i32.const 4)
           )
          )
          (br $label4)
         )
        )
       )
      )
     )
     (local.set $10
      (i32.sub
       (local.get $10)
       (i32.const -64)
      )
     )
     (local.set $9
      (i32.add
       (local.get $9)
       (i32.const 16)
      )
     )
     (br $label5)
    )
   )
  )
  (local.set $6
   (i32.shr_u
    (i32.sub
     (local.get $6)
     (local.get $4)
    )
    (i32.const 3)
   )
  )
  (if
   (i32.le_u
    (local.get $3)
    (local.get $6)
   )
   (then
    (drop
     (call $13
      (local.get $4)
      (local.get $6)
      (f64.convert_i32_u
       (local.get $3)
      )
      (i32.const 0)
     )
    )
    (return)
   )
  )
  (local.set $12
   (f32x4.splat
    (local.get $14)
   )
  )
  (local.set $10
   (i32.const 0)
  )
  (loop $label8
   (if
    (i32.gt_u
     (local.get $1)
     (local.get $10)
    )
    (then
     (if
      (v128.any_true
       (f32x4.ge
        (v128.load
         (local.get $2)
        )
        (local.get $12)
       )
      )
      (then
       (local.set $5
        (local.get $10)
       )
       (loop $label7
        (if
         (i32.lt_u
          (local.get $5)
          (i32.sub
           (local.get $10)
           (i32.const -64)
          )
         )
         (then
          (local.set $9
           (i32x4.bitmask
            (f32x4.eq
             (v128.load
              (i32.add
               (local.get $0)
               (i32.shl
                (local.get $5)
                (i32.const 2)
               )
              )
             )
             (local.get $12)
            )
           )
          )
          (loop $label6
           (if
            (local.get $9)
            (then
             (local.set $7
              (i32.reinterpret_f32
               (f32.add
                (local.get $14)
                (f32.const 0)
               )
              )
             )
             (f64.store
              (i32.add
               (local.get $4)
               (i32.shl
                (local.get $6)
                (i32.const 3)
               )
              )
              (f64.convert_i64_s
               (i64.or
                (i64.extend_i32_u
                 (i32.sub
                  (i32.const 1048575)
                  (i32.add
                   (local.get $5)
                   (i32.ctz
                    (local.get $9)
                   )
                  )
                 )
                )
                (i64.shl
                 (i64.extend_i32_u
                  (i32.xor
                   (i32.xor
                    (local.get $7)
                    (i32.and
                     (i32.shr_s
                      (local.get $7)
                      (i32.const 31)
                     )
                     (i32.const 2147483647)
                    )
                   )
                   (i32.const -2147483648)
                  )
                 )
                 (i64.const 20)
                )
               )
              )
             )
             (local.set $6
              (i32.add
               (local.get $6)
               (i32.const 1)
              )
             )
             (if
              (i32.eq
               (local.get $3)
               (local.get $6)
              )
              (then
               (return)
              )
             )
             (local.set $9
              (i32.and
               (local.get $9)
               (i32.sub
                (local.get $9)
                (i32.const 1)
               )
              )
             )
             (br $label6)
            )
           )
          )
          (local.set $5
           (i32.add
            (local.get $5)
            (i32.const 4)
           )
          )
          (br $label7)
         )
        )
       )
      )
     )
     (local.set $10
      (i32.sub
       (local.get $10)
       (i32.const -64)
      )
     )
     (local.set $2
      (i32.add
       (local.get $2)
       (i32.const 16)
      )
     )
     (br $label8)
    )
   )
  )
 )
 (func $15 (param $0 i32) (param $1 i32) (param $2 f32) (param $3 f32) (param $4 i32) (result f64)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 f64)
  (local $10 f64)
  (local $11 f32)
  (local $12 i32)
  (local.set $12
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 3)
    )
   )
  )
  (loop $label
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $12)
    )
    (then
     (local.set $9
      (f64.load
       (local.get $0)
      )
     )
     (local.set $1
      (i32.xor
       (i32.wrap_i64
        (i64.shr_u
         (i64.shl
          (i64.reinterpret_f64
           (f64.add
            (local.get $9)
            (f64.const 4503599627370496)
           )
          )
          (i64.const 12)
         )
         (i64.const 32)
        )
       )
       (i32.const -2147483648)
      )
     )
     (local.set $5
      (v128.load32_splat
       (i32.const 1084)
      )
     )
     (local.set $8
      (v128.load32_splat
       (i32.const 1120)
      )
     )
     (local.set $6
      (f32x4.pmax
       (f32x4.splat
        (f32.mul
         (f32.sub
          (f32.reinterpret_i32
           (i32.xor
            (local.get $1)
            (i32.and
             (i32.shr_s
              (local.get $1)
              (i32.const 31)
             )
             (i32.const 2147483647)
            )
           )
          )
          (local.get $2)
         )
         (local.get $3)
        )
       )
       (v128.load32_splat
        (i32.const 1116)
       )
      )
     )
     (local.set $7
      (f32x4.add
       (f32x4.mul
        (local.get $6)
        (v128.load32_splat
         (i32.const 1080)
        )
       )
       (local.get $5)
      )
     )
     (local.set $5
      (f32x4.sub
       (local.get $7)
       (local.get $5)
      )
     )
     (local.set $5
      (f32x4.sub
       (f32x4.sub
        (local.get $6)
        (f32x4.mul
         (local.get $5)
         (v128.load32_splat
          (i32.const 1088)
         )
        )
       )
       (f32x4.mul
        (local.get $5)
        (v128.load32_splat
         (i32.const 1092)
        )
       )
      )
     )
     (local.set $6
      (f32x4.mul
       (local.get $5)
       (local.get $5)
      )
     )
     (local.set $7
      (i32x4.shl
       (local.get $7)
       (i32.const 23)
      )
     )
     (local.set $11
      (f32x4.extract_lane 0
       (f32x4.sub
        (f32x4.add
         (f32x4.add
          (f32x4.mul
           (local.get $7)
           (f32x4.add
            (f32x4.mul
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (v128.load32_splat
                  (i32.const 1096)
                 )
                 (local.get $6)
                )
                (f32x4.add
                 (f32x4.mul
                  (v128.load32_splat
                   (i32.const 1100)
                  )
                  (local.get $5)
                 )
                 (v128.load32_splat
                  (i32.const 1104)
                 )
                )
               )
               (local.get $6)
              )
              (f32x4.add
               (f32x4.mul
                (v128.load32_splat
                 (i32.const 1108)
                )
                (local.get $5)
               )
               (v128.load32_splat
                (i32.const 1112)
               )
              )
             )
             (local.get $6)
            )
            (local.get $5)
           )
          )
          (local.get $7)
         )
         (local.get $8)
        )
        (local.get $8)
       )
      )
     )
     (f32.store
      (i32.add
       (local.get $4)
       (i32.shl
        (i32.sub
         (i32.const 1048575)
         (i32.and
          (i32.wrap_i64
           (i64.reinterpret_f64
            (f64.add
             (local.get $9)
             (f64.const 4503599627370496)
            )
           )
          )
          (i32.const 1048575)
         )
        )
        (i32.const 2)
       )
      )
      (local.get $11)
     )
     (local.set $10
      (f64.add
       (local.get $10)
       (f64.promote_f32
        (local.get $11)
       )
      )
     )
     (local.set $0
      (i32.add
       (local.get $0)
       (i32.const 8)
      )
     )
     (br $label)
    )
   )
  )
  (local.get $10)
 )
 (func $16 (param $0 i32) (param $1 i32) (param $2 f32) (param $3 f32) (param $4 i32) (param $5 f32) (param $6 i32) (result f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  (local $34 i32)
  (local $35 i32)
  (local $36 i32)
  (local $37 i32)
  (local $38 f64)
  (local $39 f64)
  (local.set $36
   (i32.const 1)
  )
  (local.set $21
   (v128.load32_splat
    (i32.const 1080)
   )
  )
  (local.set $16
   (v128.load32_splat
    (i32.const 1084)
   )
  )
  (local.set $22
   (v128.load32_splat
    (i32.const 1088)
   )
  )
  (local.set $23
   (v128.load32_splat
    (i32.const 1092)
   )
  )
  (local.set $24
   (v128.load32_splat
    (i32.const 1096)
   )
  )
  (local.set $25
   (v128.load32_splat
    (i32.const 1100)
   )
  )
  (local.set $26
   (v128.load32_splat
    (i32.const 1104)
   )
  )
  (local.set $27
   (v128.load32_splat
    (i32.const 1108)
   )
  )
  (local.set $28
   (v128.load32_splat
    (i32.const 1112)
   )
  )
  (local.set $29
   (v128.load32_splat
    (i32.const 1116)
   )
  )
  (local.set $17
   (v128.load32_splat
    (i32.const 1120)
   )
  )
  (local.set $30
   (f32x4.splat
    (local.get $2)
   )
  )
  (local.set $31
   (f32x4.splat
    (local.get $3)
   )
  )
  (local.set $32
   (f32x4.splat
    (local.get $5)
   )
  )
  (local.set $34
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 2)
    )
   )
  )
  (loop $label2
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $34)
    )
    (then
     (local.set $19
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $20
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $1
      (i32.add
       (local.get $0)
       (i32.const 4096)
      )
     )
     (local.set $35
      (select
       (local.get $1)
       (local.get $34)
       (i32.lt_u
        (local.get $1)
        (local.get $34)
       )
      )
     )
     (loop $label1
      (if
       (i32.lt_u
        (local.get $0)
        (local.get $35)
       )
       (then
        (local.set $1
         (i32.add
          (local.get $0)
          (i32.const 256)
         )
        )
        (local.set $1
         (select
          (local.get $1)
          (local.get $35)
          (i32.lt_u
           (local.get $1)
           (local.get $35)
          )
         )
        )
        (local.set $37
         (i32.eqz
          (v128.any_true
           (f32x4.ge
            (v128.load
             (local.get $4)
            )
            (local.get $32)
           )
          )
         )
        )
        (block $block
         (if
          (local.get $37)
          (then
           (local.set $0
            (local.get $1)
           )
           (br $block)
          )
         )
         (loop $label
          (if
           (i32.lt_u
            (local.get $0)
            (local.get $1)
           )
           (then
            (local.set $7
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load
                 (local.get $0)
                )
                (local.get $30)
               )
               (local.get $31)
              )
              (local.get $29)
             )
            )
            (local.set $9
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load offset=16
                 (local.get $0)
                )
                (local.get $30)
               )
               (local.get $31)
              )
              (local.get $29)
             )
            )
            (local.set $13
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load offset=32
                 (local.get $0)
                )
                (local.get $30)
               )
               (local.get $31)
              )
              (local.get $29)
             )
            )
            (local.set $15
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load offset=48
                 (local.get $0)
                )
                (local.get $30)
               )
               (local.get $31)
              )
              (local.get $29)
             )
            )
            (local.set $8
             (f32x4.add
              (f32x4.mul
               (local.get $7)
               (local.get $21)
              )
              (local.get $16)
             )
            )
            (local.set $11
             (f32x4.add
              (f32x4.mul
               (local.get $9)
               (local.get $21)
              )
              (local.get $16)
             )
            )
            (local.set $12
             (f32x4.add
              (f32x4.mul
               (local.get $13)
               (local.get $21)
              )
              (local.get $16)
             )
            )
            (local.set $14
             (f32x4.add
              (f32x4.mul
               (local.get $15)
               (local.get $21)
              )
              (local.get $16)
             )
            )
            (local.set $10
             (f32x4.sub
              (local.get $8)
              (local.get $16)
             )
            )
            (local.set $7
             (f32x4.sub
              (f32x4.sub
               (local.get $7)
               (f32x4.mul
                (local.get $10)
                (local.get $22)
               )
              )
              (f32x4.mul
               (local.get $10)
               (local.get $23)
              )
             )
            )
            (local.set $10
             (f32x4.sub
              (local.get $11)
              (local.get $16)
             )
            )
            (local.set $9
             (f32x4.sub
              (f32x4.sub
               (local.get $9)
               (f32x4.mul
                (local.get $10)
                (local.get $22)
               )
              )
              (f32x4.mul
               (local.get $10)
               (local.get $23)
              )
             )
            )
            (local.set $10
             (f32x4.sub
              (local.get $12)
              (local.get $16)
             )
            )
            (local.set $13
             (f32x4.sub
              (f32x4.sub
               (local.get $13)
               (f32x4.mul
                (local.get $10)
                (local.get $22)
               )
              )
              (f32x4.mul
               (local.get $10)
               (local.get $23)
              )
             )
            )
            (local.set $10
             (f32x4.sub
              (local.get $14)
              (local.get $16)
             )
            )
            (local.set $15
             (f32x4.sub
              (f32x4.sub
               (local.get $15)
               (f32x4.mul
                (local.get $10)
                (local.get $22)
               )
              )
              (f32x4.mul
               (local.get $10)
               (local.get $23)
              )
             )
            )
            (local.set $10
             (f32x4.mul
              (local.get $7)
              (local.get $7)
             )
            )
            (local.set $18
             (f32x4.add
              (f32x4.mul
               (local.get $25)
               (local.get $7)
              )
              (local.get $26)
             )
            )
            (local.set $7
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (f32x4.add
                  (f32x4.mul
                   (local.get $24)
                   (local.get $10)
                  )
                  (local.get $18)
                 )
                 (block (result v128)
                  (local.set $33
                   (f32x4.add
                    (f32x4.mul
                     (local.get $27)
                     (local.get $7)
                    )
                    (local.get $28)
                   )
                  )
                  (local.get $10)
                 )
                )
                (local.get $33)
               )
               (block (result v128)
                (local.set $8
                 (i32x4.shl
                  (local.get $8)
                  (i32.const 23)
                 )
                )
                (local.get $10)
               )
              )
              (local.get $7)
             )
            )
            (local.set $8
             (f32x4.add
              (f32x4.mul
               (local.get $8)
               (local.get $7)
              )
              (local.get $8)
             )
            )
            (local.set $7
             (f32x4.mul
              (local.get $9)
              (local.get $9)
             )
            )
            (local.set $10
             (f32x4.add
              (f32x4.mul
               (local.get $25)
               (local.get $9)
              )
              (local.get $26)
             )
            )
            (local.set $7
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (f32x4.add
                  (f32x4.mul
                   (local.get $24)
                   (local.get $7)
                  )
                  (local.get $10)
                 )
                 (block (result v128)
                  (local.set $18
                   (f32x4.add
                    (f32x4.mul
                     (local.get $27)
                     (local.get $9)
                    )
                    (local.get $28)
                   )
                  )
                  (local.get $7)
                 )
                )
                (local.get $18)
               )
               (block (result v128)
                (local.set $11
                 (i32x4.shl
                  (local.get $11)
                  (i32.const 23)
                 )
                )
                (local.get $7)
               )
              )
              (local.get $9)
             )
            )
            (local.set $11
             (f32x4.add
              (f32x4.mul
               (local.get $11)
               (local.get $7)
              )
              (local.get $11)
             )
            )
            (local.set $7
             (f32x4.mul
              (local.get $13)
              (local.get $13)
             )
            )
            (local.set $9
             (f32x4.add
              (f32x4.mul
               (local.get $25)
               (local.get $13)
              )
              (local.get $26)
             )
            )
            (local.set $7
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (f32x4.add
                  (f32x4.mul
                   (local.get $24)
                   (local.get $7)
                  )
                  (local.get $9)
                 )
                 (block (result v128)
                  (local.set $10
                   (f32x4.add
                    (f32x4.mul
                     (local.get $27)
                     (local.get $13)
                    )
                    (local.get $28)
                   )
                  )
                  (local.get $7)
                 )
                )
                (local.get $10)
               )
               (block (result v128)
                (local.set $12
                 (i32x4.shl
                  (local.get $12)
                  (i32.const 23)
                 )
                )
                (local.get $7)
               )
              )
              (local.get $13)
             )
            )
            (local.set $12
             (f32x4.add
              (f32x4.mul
               (local.get $12)
               (local.get $7)
              )
              (local.get $12)
             )
            )
            (local.set $7
             (f32x4.mul
              (local.get $15)
              (local.get $15)
             )
            )
            (local.set $9
             (f32x4.add
              (f32x4.mul
               (local.get $25)
               (local.get $15)
              )
              (local.get $26)
             )
            )
            (local.set $7
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (f32x4.add
                  (f32x4.mul
                   (local.get $24)
                   (local.get $7)
                  )
                  (local.get $9)
                 )
                 (block (result v128)
                  (local.set $13
                   (f32x4.add
                    (f32x4.mul
                     (local.get $27)
                     (local.get $15)
                    )
                    (local.get $28)
                   )
                  )
                  (local.get $7)
                 )
                )
                (local.get $13)
               )
               (block (result v128)
                (local.set $14
                 (i32x4.shl
                  (local.get $14)
                  (i32.const 23)
                 )
                )
                (local.get $7)
               )
              )
              (local.get $15)
             )
            )
            (local.set $14
             (f32x4.add
              (f32x4.mul
               (local.get $14)
               (local.get $7)
              )
              (local.get $14)
             )
            )
            (if
             (local.get $36)
             (then
              (local.set $8
               (f32x4.sub
                (f32x4.add
                 (local.get $8)
                 (local.get $17)
                )
                (local.get $17)
               )
              )
              (local.set $11
               (f32x4.sub
                (f32x4.add
                 (local.get $11)
                 (local.get $17)
                )
                (local.get $17)
               )
              )
              (local.set $12
               (f32x4.sub
                (f32x4.add
                 (local.get $12)
                 (local.get $17)
                )
                (local.get $17)
               )
              )
              (local.set $14
               (f32x4.sub
                (f32x4.add
                 (local.get $14)
                 (local.get $17)
                )
                (local.get $17)
               )
              )
             )
            )
            (if
             (local.get $36)
             (then
              (local.set $7
               (f64x2.add
                (f64x2.add
                 (f64x2.promote_low_f32x4
                  (local.get $8)
                 )
                 (f64x2.promote_low_f32x4
                  (local.get $11)
                 )
                )
                (f64x2.add
                 (f64x2.promote_low_f32x4
                  (local.get $12)
                 )
                 (f64x2.promote_low_f32x4
                  (local.get $14)
                 )
                )
               )
              )
              (local.set $8
               (f64x2.add
                (f64x2.promote_low_f32x4
                 (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                  (local.get $8)
                  (local.get $8)
                 )
                )
                (f64x2.promote_low_f32x4
                 (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                  (local.get $11)
                  (local.get $11)
                 )
                )
               )
              )
              (local.set $11
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $12)
                 (local.get $12)
                )
               )
              )
              (local.set $12
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $14)
                 (local.get $14)
                )
               )
              )
              (local.set $19
               (f64x2.add
                (local.get $19)
                (local.get $7)
               )
              )
              (local.set $20
               (f64x2.add
                (local.get $20)
                (f64x2.add
                 (local.get $8)
                 (f64x2.add
                  (local.get $11)
                  (local.get $12)
                 )
                )
               )
              )
             )
             (else
              (local.set $8
               (f32x4.add
                (f32x4.add
                 (local.get $8)
                 (local.get $11)
                )
                (f32x4.add
                 (local.get $12)
                 (local.get $14)
                )
               )
              )
              (local.set $11
               (f64x2.promote_low_f32x4
                (local.get $8)
               )
              )
              (local.set $19
               (f64x2.add
                (local.get $19)
                (local.get $11)
               )
              )
              (local.set $8
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $8)
                 (local.get $8)
                )
               )
              )
              (local.set $20
               (f64x2.add
                (local.get $20)
                (local.get $8)
               )
              )
             )
            )
            (local.set $0
             (i32.sub
              (local.get $0)
              (i32.const -64)
             )
            )
            (br $label)
           )
          )
         )
        )
        (local.set $4
         (i32.add
          (local.get $4)
          (i32.const 16)
         )
        )
        (br $label1)
       )
      )
     )
     (local.set $8
      (f64x2.add
       (local.get $19)
       (local.get $20)
      )
     )
     (local.set $38
      (f64.add
       (f64x2.extract_lane 0
        (local.get $8)
       )
       (f64x2.extract_lane 1
        (local.get $8)
       )
      )
     )
     (f64.store
      (local.get $6)
      (local.get $38)
     )
     (local.set $39
      (f64.add
       (local.get $39)
       (local.get $38)
      )
     )
     (local.set $6
      (i32.add
       (local.get $6)
       (i32.const 8)
      )
     )
     (br $label2)
    )
   )
  )
  (local.get $39)
 )
 (func $17 (param $0 i32) (param $1 i32) (param $2 f32) (param $3 f32) (param $4 i32) (param $5 i32) (result f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 i32)
  (local $34 i32)
  (local $35 i32)
  (local $36 i32)
  (local $37 i32)
  (local $38 f64)
  (local $39 f64)
  (local.set $33
   (i32.const 1)
  )
  (local.set $20
   (v128.load32_splat
    (i32.const 1080)
   )
  )
  (local.set $15
   (v128.load32_splat
    (i32.const 1084)
   )
  )
  (local.set $21
   (v128.load32_splat
    (i32.const 1088)
   )
  )
  (local.set $22
   (v128.load32_splat
    (i32.const 1092)
   )
  )
  (local.set $23
   (v128.load32_splat
    (i32.const 1096)
   )
  )
  (local.set $24
   (v128.load32_splat
    (i32.const 1100)
   )
  )
  (local.set $25
   (v128.load32_splat
    (i32.const 1104)
   )
  )
  (local.set $26
   (v128.load32_splat
    (i32.const 1108)
   )
  )
  (local.set $27
   (v128.load32_splat
    (i32.const 1112)
   )
  )
  (local.set $28
   (v128.load32_splat
    (i32.const 1116)
   )
  )
  (local.set $16
   (v128.load32_splat
    (i32.const 1120)
   )
  )
  (local.set $29
   (f32x4.splat
    (local.get $2)
   )
  )
  (local.set $30
   (f32x4.splat
    (local.get $3)
   )
  )
  (local.set $31
   (f32x4.splat
    (f32.const 0)
   )
  )
  (local.set $34
   (i32.add
    (local.get $0)
    (i32.shl
     (local.get $1)
     (i32.const 2)
    )
   )
  )
  (loop $label2
   (if
    (i32.lt_u
     (local.get $0)
     (local.get $34)
    )
    (then
     (local.set $18
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $19
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $1
      (i32.add
       (local.get $0)
       (i32.const 4096)
      )
     )
     (local.set $35
      (select
       (local.get $1)
       (local.get $34)
       (i32.lt_u
        (local.get $1)
        (local.get $34)
       )
      )
     )
     (loop $label1
      (if
       (i32.lt_u
        (local.get $0)
        (local.get $35)
       )
       (then
        (local.set $1
         (i32.add
          (local.get $0)
          (i32.const 256)
         )
        )
        (local.set $1
         (select
          (local.get $1)
          (local.get $35)
          (i32.lt_u
           (local.get $1)
           (local.get $35)
          )
         )
        )
        (local.set $37
         (i32.eqz
          (if (result i32)
           (local.get $33)
           (then
            (i32.const 1)
           )
           (else
            (v128.any_true
             (f32x4.ge
              (v128.load
               (local.get $36)
              )
              (local.get $31)
             )
            )
           )
          )
         )
        )
        (block $block
         (if
          (local.get $37)
          (then
           (local.set $0
            (local.get $1)
           )
           (br $block)
          )
         )
         (loop $label
          (if
           (i32.lt_u
            (local.get $0)
            (local.get $1)
           )
           (then
            (local.set $6
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load
                 (local.get $0)
                )
                (local.get $29)
               )
               (local.get $30)
              )
              (local.get $28)
             )
            )
            (local.set $8
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load offset=16
                 (local.get $0)
                )
                (local.get $29)
               )
               (local.get $30)
              )
              (local.get $28)
             )
            )
            (local.set $12
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load offset=32
                 (local.get $0)
                )
                (local.get $29)
               )
               (local.get $30)
              )
              (local.get $28)
             )
            )
            (local.set $14
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load offset=48
                 (local.get $0)
                )
                (local.get $29)
               )
               (local.get $30)
              )
              (local.get $28)
             )
            )
            (local.set $7
             (f32x4.add
              (f32x4.mul
               (local.get $6)
               (local.get $20)
              )
              (local.get $15)
             )
            )
            (local.set $9
             (f32x4.add
              (f32x4.mul
               (local.get $8)
               (local.get $20)
              )
              (local.get $15)
             )
            )
            (local.set $11
             (f32x4.add
              (f32x4.mul
               (local.get $12)
               (local.get $20)
              )
              (local.get $15)
             )
            )
            (local.set $13
             (f32x4.add
              (f32x4.mul
               (local.get $14)
               (local.get $20)
              )
              (local.get $15)
             )
            )
            (local.set $10
             (f32x4.sub
              (local.get $7)
              (local.get $15)
             )
            )
            (local.set $6
             (f32x4.sub
              (f32x4.sub
               (local.get $6)
               (f32x4.mul
                (local.get $10)
                (local.get $21)
               )
              )
              (f32x4.mul
               (local.get $10)
               (local.get $22)
              )
             )
            )
            (local.set $10
             (f32x4.sub
              (local.get $9)
              (local.get $15)
             )
            )
            (local.set $8
             (f32x4.sub
              (f32x4.sub
               (local.get $8)
               (f32x4.mul
                (local.get $10)
                (local.get $21)
               )
              )
              (f32x4.mul
               (local.get $10)
               (local.get $22)
              )
             )
            )
            (local.set $10
             (f32x4.sub
              (local.get $11)
              (local.get $15)
             )
            )
            (local.set $12
             (f32x4.sub
              (f32x4.sub
               (local.get $12)
               (f32x4.mul
                (local.get $10)
                (local.get $21)
               )
              )
              (f32x4.mul
               (local.get $10)
               (local.get $22)
              )
             )
            )
            (local.set $10
             (f32x4.sub
              (local.get $13)
              (local.get $15)
             )
            )
            (local.set $14
             (f32x4.sub
              (f32x4.sub
               (local.get $14)
               (f32x4.mul
                (local.get $10)
                (local.get $21)
               )
              )
              (f32x4.mul
               (local.get $10)
               (local.get $22)
              )
             )
            )
            (local.set $10
             (f32x4.mul
              (local.get $6)
              (local.get $6)
             )
            )
            (local.set $17
             (f32x4.add
              (f32x4.mul
               (local.get $24)
               (local.get $6)
              )
              (local.get $25)
             )
            )
            (local.set $6
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (f32x4.add
                  (f32x4.mul
                   (local.get $23)
                   (local.get $10)
                  )
                  (local.get $17)
                 )
                 (block (result v128)
                  (local.set $32
                   (f32x4.add
                    (f32x4.mul
                     (local.get $26)
                     (local.get $6)
                    )
                    (local.get $27)
                   )
                  )
                  (local.get $10)
                 )
                )
                (local.get $32)
               )
               (block (result v128)
                (local.set $7
                 (i32x4.shl
                  (local.get $7)
                  (i32.const 23)
                 )
                )
                (local.get $10)
               )
              )
              (local.get $6)
             )
            )
            (local.set $7
             (f32x4.add
              (f32x4.mul
               (local.get $7)
               (local.get $6)
              )
              (local.get $7)
             )
            )
            (local.set $6
             (f32x4.mul
              (local.get $8)
              (local.get $8)
             )
            )
            (local.set $10
             (f32x4.add
              (f32x4.mul
               (local.get $24)
               (local.get $8)
              )
              (local.get $25)
             )
            )
            (local.set $6
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (f32x4.add
                  (f32x4.mul
                   (local.get $23)
                   (local.get $6)
                  )
                  (local.get $10)
                 )
                 (block (result v128)
                  (local.set $17
                   (f32x4.add
                    (f32x4.mul
                     (local.get $26)
                     (local.get $8)
                    )
                    (local.get $27)
                   )
                  )
                  (local.get $6)
                 )
                )
                (local.get $17)
               )
               (block (result v128)
                (local.set $9
                 (i32x4.shl
                  (local.get $9)
                  (i32.const 23)
                 )
                )
                (local.get $6)
               )
              )
              (local.get $8)
             )
            )
            (local.set $9
             (f32x4.add
              (f32x4.mul
               (local.get $9)
               (local.get $6)
              )
              (local.get $9)
             )
            )
            (local.set $6
             (f32x4.mul
              (local.get $12)
              (local.get $12)
             )
            )
            (local.set $8
             (f32x4.add
              (f32x4.mul
               (local.get $24)
               (local.get $12)
              )
              (local.get $25)
             )
            )
            (local.set $6
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (f32x4.add
                  (f32x4.mul
                   (local.get $23)
                   (local.get $6)
                  )
                  (local.get $8)
                 )
                 (block (result v128)
                  (local.set $10
                   (f32x4.add
                    (f32x4.mul
                     (local.get $26)
                     (local.get $12)
                    )
                    (local.get $27)
                   )
                  )
                  (local.get $6)
                 )
                )
                (local.get $10)
               )
               (block (result v128)
                (local.set $11
                 (i32x4.shl
                  (local.get $11)
                  (i32.const 23)
                 )
                )
                (local.get $6)
               )
              )
              (local.get $12)
             )
            )
            (local.set $11
             (f32x4.add
              (f32x4.mul
               (local.get $11)
               (local.get $6)
              )
              (local.get $11)
             )
            )
            (local.set $6
             (f32x4.mul
              (local.get $14)
              (local.get $14)
             )
            )
            (local.set $8
             (f32x4.add
              (f32x4.mul
               (local.get $24)
               (local.get $14)
              )
              (local.get $25)
             )
            )
            (local.set $6
             (f32x4.add
              (f32x4.mul
               (f32x4.add
                (f32x4.mul
                 (f32x4.add
                  (f32x4.mul
                   (local.get $23)
                   (local.get $6)
                  )
                  (local.get $8)
                 )
                 (block (result v128)
                  (local.set $12
                   (f32x4.add
                    (f32x4.mul
                     (local.get $26)
                     (local.get $14)
                    )
                    (local.get $27)
                   )
                  )
                  (local.get $6)
                 )
                )
                (local.get $12)
               )
               (block (result v128)
                (local.set $13
                 (i32x4.shl
                  (local.get $13)
                  (i32.const 23)
                 )
                )
                (local.get $6)
               )
              )
              (local.get $14)
             )
            )
            (local.set $13
             (f32x4.add
              (f32x4.mul
               (local.get $13)
               (local.get $6)
              )
              (local.get $13)
             )
            )
            (if
             (local.get $33)
             (then
              (local.set $7
               (f32x4.sub
                (f32x4.add
                 (local.get $7)
                 (local.get $16)
                )
                (local.get $16)
               )
              )
              (local.set $9
               (f32x4.sub
                (f32x4.add
                 (local.get $9)
                 (local.get $16)
                )
                (local.get $16)
               )
              )
              (local.set $11
               (f32x4.sub
                (f32x4.add
                 (local.get $11)
                 (local.get $16)
                )
                (local.get $16)
               )
              )
              (local.set $13
               (f32x4.sub
                (f32x4.add
                 (local.get $13)
                 (local.get $16)
                )
                (local.get $16)
               )
              )
             )
            )
            (if
             (local.get $33)
             (then
              (v128.store
               (local.get $4)
               (local.get $7)
              )
              (v128.store offset=16
               (local.get $4)
               (local.get $9)
              )
              (v128.store offset=32
               (local.get $4)
               (local.get $11)
              )
              (v128.store offset=48
               (local.get $4)
               (local.get $13)
              )
              (local.set $4
               (i32.sub
                (local.get $4)
                (i32.const -64)
               )
              )
             )
            )
            (if
             (local.get $33)
             (then
              (local.set $6
               (f64x2.add
                (f64x2.add
                 (f64x2.promote_low_f32x4
                  (local.get $7)
                 )
                 (f64x2.promote_low_f32x4
                  (local.get $9)
                 )
                )
                (f64x2.add
                 (f64x2.promote_low_f32x4
                  (local.get $11)
                 )
                 (f64x2.promote_low_f32x4
                  (local.get $13)
                 )
                )
               )
              )
              (local.set $7
               (f64x2.add
                (f64x2.promote_low_f32x4
                 (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                  (local.get $7)
                  (local.get $7)
                 )
                )
                (f64x2.promote_low_f32x4
                 (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                  (local.get $9)
                  (local.get $9)
                 )
                )
               )
              )
              (local.set $9
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $11)
                 (local.get $11)
                )
               )
              )
              (local.set $11
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $13)
                 (local.get $13)
                )
               )
              )
              (local.set $18
               (f64x2.add
                (local.get $18)
                (local.get $6)
               )
              )
              (local.set $19
               (f64x2.add
                (local.get $19)
                (f64x2.add
                 (local.get $7)
                 (f64x2.add
                  (local.get $9)
                  (local.get $11)
                 )
                )
               )
              )
             )
             (else
              (local.set $7
               (f32x4.add
                (f32x4.add
                 (local.get $7)
                 (local.get $9)
                )
                (f32x4.add
                 (local.get $11)
                 (local.get $13)
                )
               )
              )
              (local.set $9
               (f64x2.promote_low_f32x4
                (local.get $7)
               )
              )
              (local.set $18
               (f64x2.add
                (local.get $18)
                (local.get $9)
               )
              )
              (local.set $7
               (f64x2.promote_low_f32x4
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
                 (local.get $7)
                 (local.get $7)
                )
               )
              )
              (local.set $19
               (f64x2.add
                (local.get $19)
                (local.get $7)
               )
              )
             )
            )
            (local.set $0
             (i32.sub
              (local.get $0)
              (i32.const -64)
             )
            )
            (br $label)
           )
          )
         )
        )
        (local.set $36
         (i32.add
          (local.get $36)
          (i32.const 16)
         )
        )
        (br $label1)
       )
      )
     )
     (local.set $7
      (f64x2.add
       (local.get $18)
       (local.get $19)
      )
     )
     (local.set $38
      (f64.add
       (f64x2.extract_lane 0
        (local.get $7)
       )
       (f64x2.extract_lane 1
        (local.get $7)
       )
      )
     )
     (f64.store
      (local.get $5)
      (local.get $38)
     )
     (local.set $39
      (f64.add
       (local.get $39)
       (local.get $38)
      )
     )
     (local.set $5
      (i32.add
       (local.get $5)
       (i32.const 8)
      )
     )
     (br $label2)
    )
   )
  )
  (local.get $39)
 )
)

