(module
 (type $0 (func (param i32 i32 f32 f32 i32 f32 i32) (result f64)))
 (import "env" "memory" (memory $mimport$0 1))
 (data $0 (i32.const 2560) ";\aa\b8?\7f\00@K\00r1?\8e\be\bf5\a7c\b5:\f0\1e\t<,\ac*=F\aa*>\fe\ff\ff>\c3]\af\c2")
 (data $1 (i32.const 2600) "\00\00@:")
 (export "fastSums" (func $0))
 (export "memory" (memory $mimport$0))
 (func $0 (param $0 i32) (param $1 i32) (param $2 f32) (param $3 f32) (param $4 i32) (param $5 f32) (param $6 i32) (result f64)
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
  (local $36 f64)
  (local $37 f64)
  (local $scratch v128)
  (local.set $16
   (v128.load32_splat
    (i32.const 2560)
   )
  )
  (local.set $14
   (v128.load32_splat
    (i32.const 2564)
   )
  )
  (local.set $17
   (v128.load32_splat
    (i32.const 2568)
   )
  )
  (local.set $18
   (v128.load32_splat
    (i32.const 2572)
   )
  )
  (local.set $19
   (v128.load32_splat
    (i32.const 2576)
   )
  )
  (local.set $20
   (v128.load32_splat
    (i32.const 2580)
   )
  )
  (local.set $21
   (v128.load32_splat
    (i32.const 2584)
   )
  )
  (local.set $22
   (v128.load32_splat
    (i32.const 2588)
   )
  )
  (local.set $23
   (v128.load32_splat
    (i32.const 2592)
   )
  )
  (local.set $24
   (v128.load32_splat
    (i32.const 2596)
   )
  )
  (drop
   (v128.load32_splat
    (i32.const 2600)
   )
  )
  (local.set $25
   (f32x4.splat
    (local.get $2)
   )
  )
  (local.set $26
   (f32x4.splat
    (local.get $3)
   )
  )
  (local.set $31
   (f32x4.splat
    (local.get $5)
   )
  )
  (local.set $33
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
     (local.get $33)
    )
    (then
     (local.set $28
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $29
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $1
      (i32.add
       (local.get $0)
       (i32.const 4096)
      )
     )
     (local.set $34
      (select
       (local.get $1)
       (local.get $33)
       (i32.lt_u
        (local.get $1)
        (local.get $33)
       )
      )
     )
     (loop $label1
      (if
       (i32.lt_u
        (local.get $0)
        (local.get $34)
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
          (local.get $34)
          (i32.lt_u
           (local.get $1)
           (local.get $34)
          )
         )
        )
        (local.set $35
         (i32.eqz
          (v128.any_true
           (f32x4.ge
            (v128.load
             (local.get $4)
            )
            (local.get $31)
           )
          )
         )
        )
        (block $block
         (if
          (local.get $35)
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
            (local.set $10
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load
                 (local.get $0)
                )
                (local.get $25)
               )
               (local.get $26)
              )
              (local.get $24)
             )
            )
            (local.set $12
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load offset=16
                 (local.get $0)
                )
                (local.get $25)
               )
               (local.get $26)
              )
              (local.get $24)
             )
            )
            (local.set $11
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load offset=32
                 (local.get $0)
                )
                (local.get $25)
               )
               (local.get $26)
              )
              (local.get $24)
             )
            )
            (local.set $13
             (f32x4.pmax
              (f32x4.mul
               (f32x4.sub
                (v128.load offset=48
                 (local.get $0)
                )
                (local.get $25)
               )
               (local.get $26)
              )
              (local.get $24)
             )
            )
            (local.set $7
             (f32x4.relaxed_madd
              (local.get $10)
              (local.get $16)
              (local.get $14)
             )
            )
            (local.set $9
             (f32x4.relaxed_madd
              (local.get $12)
              (local.get $16)
              (local.get $14)
             )
            )
            (local.set $27
             (f32x4.relaxed_madd
              (local.get $11)
              (local.get $16)
              (local.get $14)
             )
            )
            (local.set $30
             (f32x4.relaxed_madd
              (local.get $13)
              (local.get $16)
              (local.get $14)
             )
            )
            (local.set $8
             (f32x4.sub
              (local.get $7)
              (local.get $14)
             )
            )
            (local.set $10
             (f32x4.relaxed_nmadd
              (local.get $8)
              (local.get $17)
              (local.get $10)
             )
            )
            (local.set $10
             (f32x4.relaxed_nmadd
              (local.get $8)
              (local.get $18)
              (local.get $10)
             )
            )
            (local.set $8
             (f32x4.sub
              (local.get $9)
              (local.get $14)
             )
            )
            (local.set $12
             (f32x4.relaxed_nmadd
              (local.get $8)
              (local.get $17)
              (local.get $12)
             )
            )
            (local.set $12
             (f32x4.relaxed_nmadd
              (local.get $8)
              (local.get $18)
              (local.get $12)
             )
            )
            (local.set $8
             (f32x4.sub
              (local.get $27)
              (local.get $14)
             )
            )
            (local.set $11
             (f32x4.relaxed_nmadd
              (local.get $8)
              (local.get $17)
              (local.get $11)
             )
            )
            (local.set $11
             (f32x4.relaxed_nmadd
              (local.get $8)
              (local.get $18)
              (local.get $11)
             )
            )
            (local.set $8
             (f32x4.sub
              (local.get $30)
              (local.get $14)
             )
            )
            (local.set $13
             (f32x4.relaxed_nmadd
              (local.get $8)
              (local.get $17)
              (local.get $13)
             )
            )
            (local.set $13
             (f32x4.relaxed_nmadd
              (local.get $8)
              (local.get $18)
              (local.get $13)
             )
            )
            (local.set $8
             (f32x4.mul
              (local.get $10)
              (local.get $10)
             )
            )
            (local.set $15
             (f32x4.relaxed_madd
              (local.get $20)
              (local.get $10)
              (local.get $21)
             )
            )
            (local.set $10
             (f32x4.relaxed_madd
              (f32x4.relaxed_madd
               (f32x4.relaxed_madd
                (local.get $19)
                (local.get $8)
                (local.get $15)
               )
               (block (result v128)
                (local.set $32
                 (f32x4.relaxed_madd
                  (local.get $22)
                  (local.get $10)
                  (local.get $23)
                 )
                )
                (local.get $8)
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
               (local.get $8)
              )
              (local.get $10)
             )
            )
            (local.set $7
             (f32x4.add
              (f32x4.add
               (f32x4.relaxed_madd
                (local.get $7)
                (local.get $10)
                (local.get $7)
               )
               (block (result v128)
                (local.set $7
                 (f32x4.mul
                  (local.get $12)
                  (local.get $12)
                 )
                )
                (local.set $8
                 (f32x4.relaxed_madd
                  (local.get $20)
                  (local.get $12)
                  (local.get $21)
                 )
                )
                (local.set $7
                 (f32x4.relaxed_madd
                  (f32x4.relaxed_madd
                   (f32x4.relaxed_madd
                    (local.get $19)
                    (local.get $7)
                    (local.get $8)
                   )
                   (block (result v128)
                    (local.set $15
                     (f32x4.relaxed_madd
                      (local.get $22)
                      (local.get $12)
                      (local.get $23)
                     )
                    )
                    (local.get $7)
                   )
                   (local.get $15)
                  )
                  (block (result v128)
                   (local.set $9
                    (i32x4.shl
                     (local.get $9)
                     (i32.const 23)
                    )
                   )
                   (local.get $7)
                  )
                  (local.get $12)
                 )
                )
                (local.set $scratch
                 (f32x4.relaxed_madd
                  (local.get $9)
                  (local.get $7)
                  (local.get $9)
                 )
                )
                (local.set $7
                 (f32x4.mul
                  (local.get $11)
                  (local.get $11)
                 )
                )
                (local.set $9
                 (f32x4.relaxed_madd
                  (local.get $20)
                  (local.get $11)
                  (local.get $21)
                 )
                )
                (local.set $7
                 (f32x4.relaxed_madd
                  (f32x4.relaxed_madd
                   (f32x4.relaxed_madd
                    (local.get $19)
                    (local.get $7)
                    (local.get $9)
                   )
                   (block (result v128)
                    (local.set $8
                     (f32x4.relaxed_madd
                      (local.get $22)
                      (local.get $11)
                      (local.get $23)
                     )
                    )
                    (local.get $7)
                   )
                   (local.get $8)
                  )
                  (block (result v128)
                   (local.set $9
                    (i32x4.shl
                     (local.get $27)
                     (i32.const 23)
                    )
                   )
                   (local.get $7)
                  )
                  (local.get $11)
                 )
                )
                (local.set $27
                 (f32x4.relaxed_madd
                  (local.get $9)
                  (local.get $7)
                  (local.get $9)
                 )
                )
                (local.set $7
                 (f32x4.mul
                  (local.get $13)
                  (local.get $13)
                 )
                )
                (local.set $9
                 (f32x4.relaxed_madd
                  (local.get $20)
                  (local.get $13)
                  (local.get $21)
                 )
                )
                (local.set $7
                 (f32x4.relaxed_madd
                  (f32x4.relaxed_madd
                   (f32x4.relaxed_madd
                    (local.get $19)
                    (local.get $7)
                    (local.get $9)
                   )
                   (block (result v128)
                    (local.set $11
                     (f32x4.relaxed_madd
                      (local.get $22)
                      (local.get $13)
                      (local.get $23)
                     )
                    )
                    (local.get $7)
                   )
                   (local.get $11)
                  )
                  (block (result v128)
                   (local.set $9
                    (i32x4.shl
                     (local.get $30)
                     (i32.const 23)
                    )
                   )
                   (local.get $7)
                  )
                  (local.get $13)
                 )
                )
                (local.set $7
                 (f32x4.relaxed_madd
                  (local.get $9)
                  (local.get $7)
                  (local.get $9)
                 )
                )
                (local.get $scratch)
               )
              )
              (f32x4.add
               (local.get $27)
               (local.get $7)
              )
             )
            )
            (local.set $9
             (f64x2.promote_low_f32x4
              (local.get $7)
             )
            )
            (local.set $28
             (f64x2.add
              (local.get $28)
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
            (local.set $29
             (f64x2.add
              (local.get $29)
              (local.get $7)
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
     (local.set $7
      (f64x2.add
       (local.get $28)
       (local.get $29)
      )
     )
     (local.set $36
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
      (local.get $36)
     )
     (local.set $37
      (f64.add
       (local.get $37)
       (local.get $36)
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
  (local.get $37)
 )
)

