(module
 (type $0 (func (param i32 i32) (result i32)))
 (import "env" "memory" (memory $mimport$0 1))
 (export "unpack" (func $0))
 (func $0 (param $0 i32) (param $1 i32) (result i32)
  (local $2 i32)
  (local $3 i32)
  (local.set $2
   (local.get $0)
  )
  (loop $label
   (local.set $2
    (i32.add
     (local.tee $3
      (local.get $2)
     )
     (i32.const 1)
    )
   )
   (i32.store8
    (local.get $3)
    (i32.sub
     (if (result i32)
      (i32.gt_u
       (local.tee $3
        (i32.load8_u
         (local.get $0)
        )
       )
       (i32.const 124)
      )
      (then
       (i32.sub
        (i32.add
         (i32.load8_u
          (local.tee $0
           (i32.add
            (local.get $0)
            (i32.const 1)
           )
          )
         )
         (i32.mul
          (local.get $3)
          (i32.const 93)
         )
        )
        (i32.const 12)
       )
      )
      (else
       (local.get $3)
      )
     )
     (i32.const 40)
    )
   )
   (br_if $label
    (i32.gt_u
     (local.get $1)
     (local.tee $0
      (i32.add
       (local.get $0)
       (i32.const 1)
      )
     )
    )
   )
  )
  (local.get $2)
 )
)

